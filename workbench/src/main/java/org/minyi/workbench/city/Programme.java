package org.minyi.workbench.city;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When each demand of a session comes in: the sessions share them evenly. A year's programme is short and is held. */
final class Programme {

    private static final long AIR_TIME = Duration.ofMinutes(55).toMillis();

    private final List<Slot> slots;
    private final long before;

    /**
     * A session that is held.
     *
     * @param begins epoch milliseconds
     */
    record Held(String sessionId, long begins, List<String> units) {}

    private record Slot(long at, Held session) {}

    /**
     * Shares demands out.
     *
     * @param demands how many come in in the year
     * @param before how many come in before it
     */
    Programme(List<Held> sessions, long demands, long before) {
        this.before = before;
        List<Slot> all = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            long first = demands * i / sessions.size();
            long end = demands * (i + 1) / sessions.size();
            for (long n = first; n < end; n++) {
                long into = AIR_TIME * (n - first + 1) / (end - first + 1);
                all.add(new Slot(sessions.get(i).begins() + into, sessions.get(i)));
            }
        }
        all.sort(Comparator.comparingLong(Slot::at));
        this.slots = List.copyOf(all);
    }

    /** When the n-th demand of the year comes in, epoch milliseconds. */
    long at(long n) {
        return slots.get((int) n).at();
    }

    /** The session of a demand by its subject number; demands of the years around stand by the nearest. */
    Held session(long subject) {
        long n = Math.min(slots.size() - 1, Math.max(0, subject - before));
        return slots.get((int) n).session();
    }
}
