package org.minyi.workbench.city;

/** One kind of feedback as a stream in the order of arrival, pulled telling by telling. */
final class Feed {

    /** The arrival time of a feed that is over. */
    static final long OVER = Long.MAX_VALUE;

    private final Feedback feedback;
    private final Arrivals onTheWay = new Arrivals();
    private long subject;
    private long happensAt;

    Feed(Feedback feedback) {
        this(feedback, 0);
    }

    private Feed(Feedback feedback, long first) {
        this.feedback = feedback;
        lookAt(first);
    }

    /** Only what happens at that time or later, epoch milliseconds; nothing before it is worked out. */
    static Feed from(long time, Feedback feedback) {
        return new Feed(feedback, feedback.firstFrom(time));
    }

    /** When the next telling arrives, epoch milliseconds, or {@link #OVER}. */
    long next() {
        // Nothing told of a later subject can arrive before it happens, so what is earlier may go.
        while (happensAt != OVER && (onTheWay.isEmpty() || happensAt <= onTheWay.time())) {
            feedback.announce(subject, onTheWay);
            lookAt(subject + 1);
        }
        return onTheWay.isEmpty() ? OVER : onTheWay.time();
    }

    /** Sends the next telling; {@link #next()} comes before each. */
    void send(Inlet inlet) {
        long told = onTheWay.subject();
        int telling = onTheWay.telling();
        onTheWay.remove();
        feedback.tell(told, telling, inlet);
    }

    /** Passes over the next telling; {@link #next()} comes before each. */
    void skip() {
        onTheWay.remove();
    }

    private void lookAt(long next) {
        subject = next;
        happensAt = next < feedback.subjects() ? feedback.happensAt(next) : OVER;
    }

    /** The most tellings ever held back together. */
    int mostHeld() {
        return onTheWay.most();
    }
}
