package org.minyi.streams.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallEventType;

/**
 * What is known of one call, whatever the order in which it was told and however often: of two tellings of one event the
 * higher revision holds, then the greater; a voiding takes the call back for good. Immutable.
 *
 * @param events by their ids
 * @param call the call, if it was one from a citizen that is over and was not voided
 */
record CallTold(String id, Map<String, CallEvent> events, Optional<CallEvent> call) {

    private static final Comparator<CallEvent> LATER_TELLING =
            Comparator.comparing(CallEvent::getRevision).thenComparing(Comparator.naturalOrder());
    private static final Comparator<CallEvent> HAPPENED =
            Comparator.comparing(CallEvent::getEventTime).thenComparing(CallEvent::getEventId);

    /** Nothing is known of it. */
    static CallTold nothing(String id) {
        return new CallTold(id, Map.of(), Optional.empty());
    }

    /** This and one more event. */
    CallTold and(CallEvent event) {
        var all = events.isEmpty() ? Map.of(event.getEventId(), event) : with(event);
        return new CallTold(id, all, call(all.values()));
    }

    private Map<String, CallEvent> with(CallEvent event) {
        var all = new TreeMap<>(events);
        all.merge(event.getEventId(), event, (one, other) -> LATER_TELLING.compare(one, other) < 0 ? other : one);
        return all;
    }

    /** When the last of it happened. */
    Instant happenedAt() {
        return events.values().stream()
                .map(CallEvent::getEventTime)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static Optional<CallEvent> call(Collection<CallEvent> events) {
        if (events.stream().anyMatch(event -> event.getType() == CallEventType.VOIDED)) {
            return Optional.empty();
        }
        return events.stream()
                .filter(event -> event.getType() == CallEventType.FINISHED && event.getEndedAt() != null)
                .min(HAPPENED)
                .filter(event -> event.getDirection() == CallDirection.INBOUND);
    }
}
