package org.minyi.streams.notice;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The events that were refused lately because they lay in the future; the newest 10,000, the older ones leave. */
public final class FutureEvents {

    /** The reason by which they were refused. */
    public static final String REASON = "event-in-the-future";

    private static final int MOST = 10_000;

    private final Set<Early> events = new LinkedHashSet<>();

    /**
     * An event that came before it happened.
     *
     * @param arrivedAt epoch milliseconds
     * @param aheadMs by how much its time lies after that
     */
    public record Early(String source, String id, long arrivedAt, long aheadMs) {}

    /** One more, unless it is known. */
    public synchronized void add(Early event) {
        events.add(event);
        if (events.size() > MOST) {
            events.remove(events.iterator().next());
        }
    }

    /** Those that arrived at a moment or later. */
    public synchronized List<Early> since(Instant moment) {
        return events.stream()
                .filter(event -> event.arrivedAt() >= moment.toEpochMilli())
                .toList();
    }
}
