package org.minyi.workbench.city;

/** Whether a session is one of the report's; the others are told in vain. */
enum Session {
    REPORTED,
    OTHER
}
