package org.minyi.streams.query.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minyi.streams.contract.Scope;

/**
 * The life of a ticket or a rating: every event that arrived, and its clocks; nothing personal.
 *
 * @param at the moment up to which what lasts is counted
 * @param state how it stands; null while it counts nowhere
 * @param events in the order in which they happened, those that could not be read first
 * @param open when somebody had still to act
 * @param overdue when it was open and beyond the deadline in force
 * @param deadlines the deadlines that were in force
 * @param holders who had it while it was open
 */
public record Timeline(
        String basis,
        Instant at,
        boolean synthetic,
        String id,
        Map<String, Object> state,
        List<Event> events,
        List<Span> open,
        List<Span> overdue,
        List<Deadline> deadlines,
        List<Holder> holders) {

    /** The region it is of, the unit that has it, and those that had it. */
    Stream<Scope> scopes() {
        var now = state == null ? Map.<String, Object>of() : state;
        return Stream.concat(
                        Stream.of("region", "unit")
                                .filter(now::containsKey)
                                .map(dimension -> Scope.of(dimension, String.valueOf(now.get(dimension)))),
                        holders.stream()
                                .filter(holder -> holder.unit() != null)
                                .map(holder -> Scope.of("unit", holder.unit())))
                .distinct();
    }

    /** What became of an event that arrived. */
    public enum Standing {
        /** It shapes the entity. */
        COUNTED,
        /** It would, but the event has not come with which such an entity begins. */
        WAITING,
        /** Another copy of it counts. */
        DUPLICATE,
        /** Another telling of it counts. */
        SUPERSEDED,
        /** It was refused. */
        REFUSED
    }

    /**
     * An event as it arrived; all but where it stands and why it was refused is null if its bytes cannot be read.
     *
     * @param stands where the record stands: partition, '-', offset
     * @param reason why it was refused; null if it was not
     * @param fields what else it carries
     */
    public record Event(
            Instant eventTime,
            Instant arrivedAt,
            String type,
            String unit,
            Standing standing,
            String reason,
            String eventId,
            Integer revision,
            String stands,
            Map<String, Object> fields) {}

    /** From one moment to another; the latter is null while it lasts. */
    public record Span(Instant from, Instant to) {}

    /**
     * A deadline while it was in force.
     *
     * @param clock whose it is: CITIZEN or UNIT of a ticket, CONTACT or RECTIFY of a rating; null where there is none
     * @param to null while it is in force
     * @param deadline null where there is none, or a calendar year is missing
     */
    public record Deadline(
            String clock, String rule, Instant from, Instant to, Instant deadline, Integer missingCalendarYear) {}

    /**
     * Whoever had it.
     *
     * @param unit null while no department had it
     * @param to null while it still has it
     * @param workingDays of that time, up to {@code at}; null where a calendar year is missing
     */
    public record Holder(String unit, Instant from, Instant to, long seconds, Integer workingDays) {}
}
