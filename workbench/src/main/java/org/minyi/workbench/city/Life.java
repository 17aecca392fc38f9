package org.minyi.workbench.city;

import java.util.Optional;

/** The life of one subject: its events in the order in which they happen. */
interface Life {

    /** How many events it has. */
    int length();

    /** How long after the event before it, or after the subject begins, an event happens. */
    Gap gap(int step);

    /** The code under which the pipeline rejects that event; empty where it does not. */
    String refusal(int step);

    /** What is wrong with its only event; empty where nothing is. */
    Optional<Defect> defect();
}
