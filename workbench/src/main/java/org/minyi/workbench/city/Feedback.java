package org.minyi.workbench.city;

/**
 * One kind of feedback in the generated year: subjects (a rating, a call, a ticket), numbered in the order in which they
 * happen, each told in one or more tellings. Everything about a subject can be worked out from its number alone.
 */
interface Feedback {

    /** How many subjects there are. */
    long subjects();

    /** When the subject happens, epoch milliseconds: never before the one ahead of it, never after its tellings. */
    long happensAt(long subject);

    /** The first subject that happens at that time or later, epoch milliseconds; their number if none does. */
    default long firstFrom(long time) {
        long low = 0;
        long high = subjects();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (happensAt(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Announces when each telling of the subject will arrive. */
    void announce(long subject, Arrivals arrivals);

    /** Sends one telling. */
    void tell(long subject, int telling, Inlet inlet);
}
