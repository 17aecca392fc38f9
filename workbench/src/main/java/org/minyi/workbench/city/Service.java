package org.minyi.workbench.city;

/** What is done at the open-government window, as far as figures see it. */
enum Service {
    SERVED_AND_SATISFIED,
    SERVED,
    PUBLISHED,
    /** Only ever told in vain: in the report nobody was dissatisfied. */
    SERVED_BUT_DISSATISFIED;

    boolean served() {
        return this != PUBLISHED;
    }

    /** What the person served said; null if nothing. */
    Boolean satisfied() {
        return switch (this) {
            case SERVED_AND_SATISFIED -> Boolean.TRUE;
            case SERVED_BUT_DISSATISFIED -> Boolean.FALSE;
            case SERVED, PUBLISHED -> null;
        };
    }
}
