package org.minyi.workbench.city;

import java.util.Arrays;

/**
 * Tellings on their way, the earliest first: a heap of plain numbers. It holds what is delayed, so its size follows the
 * rate of events and their delays, not the length of the year, and it is empty at the end of the stream.
 */
final class Arrivals {

    /** No subject is told more often. */
    static final int MOST_TELLINGS = 16;

    private long[] times = new long[1024];
    private long[] tokens = new long[1024];
    private int size;
    private int most;

    /** Something will arrive at that time, epoch milliseconds. */
    void add(long time, long subject, int telling) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        rise(size++, time, subject * MOST_TELLINGS + telling);
        most = Math.max(most, size);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** When the earliest arrives. */
    long time() {
        return times[0];
    }

    long subject() {
        return tokens[0] / MOST_TELLINGS;
    }

    int telling() {
        return (int) (tokens[0] % MOST_TELLINGS);
    }

    /** Drops the earliest. */
    void remove() {
        size--;
        sink(times[size], tokens[size]);
    }

    /** The most that were ever on their way together. */
    int most() {
        return most;
    }

    private void rise(int place, long time, long token) {
        int at = place;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!before(time, token, parent)) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        put(at, time, token);
    }

    private void sink(long time, long token) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && before(times[child + 1], tokens[child + 1], child)) {
                child++;
            }
            if (before(time, token, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, time, token);
    }

    /** Equal times go by subject and telling, so that the order never depends on the heap's history. */
    private boolean before(long time, long token, int other) {
        return time < times[other] || time == times[other] && token < tokens[other];
    }

    private void move(int from, int to) {
        put(to, times[from], tokens[from]);
    }

    private void put(int at, long time, long token) {
        times[at] = time;
        tokens[at] = token;
    }
}
