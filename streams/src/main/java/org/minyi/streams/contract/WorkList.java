package org.minyi.streams.contract;

import java.util.Arrays;
import java.util.Optional;

/** The lists of what somebody must act on. */
public enum WorkList {
    /** Open and beyond the deadline in force. */
    OVERDUE("overdue"),
    /** Open, and more than four fifths of the time to the deadline have passed. */
    APPROACHING("approaching"),
    /** Open and urgent, or about life and property. */
    URGENT("urgent"),
    /** Dispatched to a unit that has not signed for it. */
    UNSIGNED("unsigned"),
    /** Returned and with no unit now, or returned and sent back again and again. */
    RETURNED("returned"),
    /** Rated badly, and the cause not rectified yet. */
    BAD_RATINGS("bad-ratings");

    private final String id;

    WorkList(String id) {
        this.id = id;
    }

    /** What it is asked for by. */
    public String id() {
        return id;
    }

    /** The list that is asked for so, if there is one. */
    public static Optional<WorkList> of(String id) {
        return Arrays.stream(values()).filter(list -> list.id.equals(id)).findFirst();
    }
}
