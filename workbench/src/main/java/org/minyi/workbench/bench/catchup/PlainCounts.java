package org.minyi.workbench.bench.catchup;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.Event;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.ServiceEvent;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.TicketEvent;

/**
 * Counts events as a consumer does that asks for no more: how many of each type there are by hour, for the city and for three
 * of its parts, in memory. It knows no duplicates, no corrections and no order, and forgets all of it when it ends.
 */
final class PlainCounts {

    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final String CITY = "city";

    private final Map<Cell, long[]> cells = new HashMap<>();

    private long broken;

    private record Cell(String part, String name, Class<?> types, long hour) {}

    /** Adds an event to the counts. */
    void take(Event event) {
        if (event instanceof RatingEvent rating) {
            count(event, rating.getType());
            count(event, rating.getType(), "region", rating.getRegion());
            count(event, rating.getType(), "unit", rating.getUnit());
            count(event, rating.getType(), "channel", rating.getChannel());
        } else if (event instanceof TicketEvent ticket) {
            count(event, ticket.getType());
            count(event, ticket.getType(), "region", ticket.getRegion());
            count(event, ticket.getType(), "unit", ticket.getUnit());
            count(event, ticket.getType(), "category", ticket.getCategory());
        } else if (event instanceof CallEvent call) {
            count(event, call.getOutcome());
            count(event, call.getOutcome(), "region", call.getRegion());
            count(event, call.getOutcome(), "line", call.getLine());
            count(event, call.getOutcome(), "source", call.getSource());
        } else if (event instanceof ServiceEvent service) {
            count(event, service.getType());
            count(event, service.getType(), "region", service.getRegion());
            count(event, service.getType(), "unit", service.getUnit());
        } else if (event instanceof SessionEvent session) {
            count(event, session.getType());
            count(event, session.getType(), "region", session.getRegion());
        } else {
            throw new IllegalArgumentException("no event of ours: " + event.getClass());
        }
    }

    /** Takes note of a record that could not be decoded. */
    void takeBroken() {
        broken++;
    }

    /** How many events of each type there are, by its name such as RatingEventType.RATED, and how many broken records. */
    Map<String, Long> types() {
        var totals = new TreeMap<>(Map.of("broken", broken));
        cells.forEach((cell, counts) -> {
            if (cell.part.equals(CITY)) {
                for (var type : cell.types.getEnumConstants()) {
                    long count = counts[((Enum<?>) type).ordinal()];
                    totals.merge(cell.types.getSimpleName() + "." + type, count, Long::sum);
                }
            }
        });
        return totals;
    }

    private void count(Event event, Enum<?> type) {
        count(event, type, CITY, null);
    }

    private void count(Event event, Enum<?> type, String part, String name) {
        var types = type.getDeclaringClass();
        var cell = new Cell(part, name, types, event.getEventTime().toEpochMilli() / HOUR);
        cells.computeIfAbsent(cell, first -> new long[types.getEnumConstants().length])[type.ordinal()]++;
    }
}
