package org.minyi.workbench.bench;

/** The kinds of events that are timed, each with the figure of the wall that counts them. */
public enum Kind {
    RATING("ratings.total"),
    TICKET("tickets.accepted"),
    CALL("calls.offered");

    private static final int OF_TEN = 10;
    private static final int RATINGS = 5;
    private static final int TICKETS = 3;

    private final String metric;

    Kind(String metric) {
        this.metric = metric;
    }

    /** The figure that each such event raises by one. */
    String metric() {
        return metric;
    }

    /** The kind of the n-th event of a load: five ratings, three tickets and two calls of ten. */
    static Kind of(long n) {
        long place = n % OF_TEN;
        return place < RATINGS ? RATING : place < RATINGS + TICKETS ? TICKET : CALL;
    }
}
