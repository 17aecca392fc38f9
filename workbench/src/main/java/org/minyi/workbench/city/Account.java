package org.minyi.workbench.city;

/** Where the pipeline's ledger must book an event in the end. */
enum Account {
    COUNTED,
    /** The same event as one that is counted. */
    DUPLICATE,
    /** It lost to a higher revision of itself. */
    SUPERSEDED,
    /** Its subject never began. */
    WAITING,
    REJECTED
}
