package org.minyi.streams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.clock.AsOf;

/**
 * The figures and the ledger, computed a second time from the definitions alone: naive, over all raw events at once, in
 * words for cells and measures. It shares nothing with acceptance, fold and measure; what they must agree on is what the
 * domain says.
 *
 * <p>It leaves one thing open: which of two contents with one id and one revision counts.
 */
abstract class Oracle {

    private static final List<String> LOCAL = List.of("yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:00xxx");

    private ZoneId zone;
    private AsOf asOf;
    private Map<String, Map<String, Long>> cells;
    private Map<String, Map<String, List<Long>>> values;

    /** What is wrong with an event of this kind is its own affair; the times of all are checked alike. */
    abstract boolean isBroken(SpecificRecord event);

    /** The steps of a life, in the order in which they happen at one instant. */
    abstract List<String> life();

    /** The steps that a life can begin with. */
    abstract List<String> beginnings();

    /** Counts an entity that has begun and is not voided. */
    abstract void count(List<SpecificRecord> history, SpecificRecord first);

    /** Counts what can only be told of all such entities together. */
    void countTogether(List<List<SpecificRecord>> histories) {}

    /**
     * What the oracle says.
     *
     * @param cells every cell that is not zero, with its measures that are not, by name
     * @param values every value that a cell has a histogram of, by the distribution's name
     */
    record Answer(Map<String, Map<String, Long>> cells, Map<String, Map<String, List<Long>>> values) {}

    /** Every cell that is not zero, with its measures that are not, by name. */
    static Map<String, Map<String, Long>> cells(List<Draft> arrivals, ZoneId zone) {
        return answer(arrivals, zone).cells();
    }

    /** The same as of a moment: of what is known now only what had happened by then, and no deadline that lay ahead. */
    static Map<String, Map<String, Long>> cells(List<Draft> arrivals, ZoneId zone, AsOf asOf) {
        return answer(arrivals, zone, asOf).cells();
    }

    /** Everything that can be said of these arrivals. */
    static Answer answer(List<Draft> arrivals, ZoneId zone) {
        return answer(arrivals, zone, AsOf.KNOWN_NOW);
    }

    private static Answer answer(List<Draft> arrivals, ZoneId zone, AsOf asOf) {
        var answer = new Answer(new TreeMap<>(), new TreeMap<>());
        Map<Topic<?, ?>, Oracle> oracles = Map.of(
                Topics.RATINGS, new RatingOracle(),
                Topics.TICKETS, new TicketOracle(),
                Topics.CALLS, new CallOracle(),
                Topics.SESSIONS, new SessionOracle(),
                Topics.SERVICES, new ServiceOracle());
        oracles.forEach((topic, oracle) -> {
            oracle.zone = zone;
            oracle.asOf = asOf;
            oracle.cells = answer.cells();
            oracle.values = answer.values();
            oracle.count(arrivals.stream()
                    .filter(draft -> draft.topic().equals(topic))
                    .toList());
        });
        return answer;
    }

    private void count(List<Draft> arrivals) {
        var entities = new HashMap<String, List<SpecificRecord>>();
        for (var arrival : arrivals) {
            var event = arrival.event();
            boolean impossible = at(event).isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                    || at(event).isAfter(arrival.arrivedAt().plus(Duration.ofMinutes(10)));
            if (impossible || isBroken(event)) {
                book(event, impossible ? arrival.arrivedAt() : at(event), "ledger.in", "ledger.rejected");
            } else {
                book(event, at(event), "ledger.in");
                entities.computeIfAbsent(arrival.key(), unused -> new ArrayList<>())
                        .add(event);
            }
        }
        var standing = new ArrayList<List<SpecificRecord>>();
        entities.values().forEach(told -> countEntity(told).ifPresent(standing::add));
        countTogether(standing);
    }

    private Optional<List<SpecificRecord>> countEntity(List<SpecificRecord> told) {
        var history = whatHolds(told);
        history.removeIf(event -> !asOf.includes(at(event).toEpochMilli()));
        var begun = history.stream()
                .filter(event -> beginnings().contains(type(event)))
                .findFirst();
        history.forEach(event -> book(event, at(event), begun.isPresent() ? "ledger.counted" : "ledger.waiting"));
        if (begun.isPresent() && first(history, "VOIDED").isEmpty()) {
            count(history, begun.get());
            return Optional.of(history);
        }
        return Optional.empty();
    }

    /** One telling of each event, in the order in which things happened; the others go to the books. */
    private List<SpecificRecord> whatHolds(List<SpecificRecord> told) {
        var history = new ArrayList<SpecificRecord>();
        for (var eventId : new HashSet<>(told.stream().map(Oracle::id).toList())) {
            var tellings = told.stream()
                    .filter(event -> id(event).equals(eventId))
                    .sorted(comparing(Oracle::revision).reversed())
                    .toList();
            history.add(tellings.get(0));
            for (var other : tellings.subList(1, tellings.size())) {
                boolean same = revision(other).equals(revision(tellings.get(0)));
                book(other, at(other), same ? "ledger.duplicates" : "ledger.superseded");
            }
        }
        history.sort(comparing(Oracle::at)
                .thenComparing(event -> (Long) tells(event, "sourceSequence"), nullsFirst(naturalOrder()))
                .thenComparing(event -> life().indexOf(type(event)))
                .thenComparing(Oracle::id));
        return history;
    }

    static Optional<SpecificRecord> first(List<SpecificRecord> history, String type) {
        return history.stream().filter(event -> type(event).equals(type)).findFirst();
    }

    /** The moment up to which is looked. */
    Instant end() {
        return asOf.moment();
    }

    static Object tells(SpecificRecord event, String field) {
        return event.get(event.getSchema().getField(field).pos());
    }

    static String text(SpecificRecord event, String field) {
        var told = tells(event, field);
        return told == null ? "" : told.toString().strip();
    }

    static String type(SpecificRecord event) {
        return text(event, "type");
    }

    static Instant at(SpecificRecord event) {
        return (Instant) tells(event, "eventTime");
    }

    private static String id(SpecificRecord event) {
        return text(event, "eventId");
    }

    private static Integer revision(SpecificRecord event) {
        return (Integer) tells(event, "revision");
    }

    /** What the last event that tells it says of an attribute. */
    static String attribute(List<SpecificRecord> history, String field) {
        var value = "";
        for (var event : history) {
            value = text(event, field).isEmpty() ? value : text(event, field);
        }
        return value;
    }

    /** A member of a dimension as cells name it. */
    static String member(String value) {
        var escaped = new StringBuilder();
        value.chars()
                .forEach(c -> escaped.append(
                        ":|@%+".indexOf(c) < 0
                                ? String.valueOf((char) c)
                                : "%" + Integer.toHexString(c).toUpperCase(Locale.ROOT)));
        return value.isEmpty() ? "none" : value.length() > 64 ? "other" : escaped.toString();
    }

    LocalDate day(Instant when) {
        return when.atZone(zone).toLocalDate();
    }

    String month(Instant when) {
        return DateTimeFormatter.ofPattern("yyyy-MM").format(when.atZone(zone));
    }

    void countByHour(String scope, Instant when, List<String> measures) {
        LOCAL.forEach(window -> add(scope, when.atZone(zone), window, measures));
    }

    void countByDay(String scope, Instant when, List<String> measures) {
        LOCAL.subList(0, 3).forEach(window -> add(scope, when.atZone(zone), window, measures));
    }

    void sumByHour(String scope, Instant when, String measure, long amount) {
        if (amount > 0) {
            LOCAL.forEach(window -> add(scope, when.atZone(zone), window, measure, amount));
        }
    }

    void valueByDay(String scope, Instant when, String distribution, long value) {
        for (var window : LOCAL.subList(0, 3)) {
            add(scope, when.atZone(zone), window, "values of " + distribution, 1);
            values.computeIfAbsent(cell(scope, when.atZone(zone), window), unused -> new TreeMap<>())
                    .computeIfAbsent(distribution, unused -> new ArrayList<>())
                    .add(value);
        }
    }

    void countByMinute(String scope, Instant when, boolean answered) {
        var utc = when.atZone(ZoneOffset.UTC);
        var minute = " at minute " + (utc.getHour() * 60 + utc.getMinute());
        add(
                scope,
                utc,
                "yyyy-MM-dd'Z'",
                answered ? List.of("offered" + minute, "answered" + minute) : List.of("offered" + minute));
    }

    private void book(SpecificRecord event, Instant when, String... accounts) {
        if (asOf.includes(when.toEpochMilli())) {
            countByDay("ledger:" + text(event, "source"), when, List.of(accounts));
        }
    }

    /** So much more of a measure, or less, by the hour or by the day. */
    void sum(String scope, boolean hourly, Instant when, String measure, long more) {
        for (var window : LOCAL.subList(0, hourly ? 4 : 3)) {
            var cell = cell(scope, when.atZone(zone), window);
            var counts = cells.computeIfAbsent(cell, unused -> new TreeMap<>());
            counts.merge(measure, more, Long::sum);
            counts.values().removeIf(amount -> amount == 0);
            if (counts.isEmpty()) {
                cells.remove(cell);
            }
        }
    }

    private void add(String scope, ZonedDateTime when, String window, List<String> measures) {
        measures.forEach(measure -> add(scope, when, window, measure, 1));
    }

    private void add(String scope, ZonedDateTime when, String window, String measure, long amount) {
        cells.computeIfAbsent(cell(scope, when, window), unused -> new TreeMap<>())
                .merge(measure, amount, Long::sum);
    }

    private static String cell(String scope, ZonedDateTime when, String window) {
        return scope + "@" + DateTimeFormatter.ofPattern(window).format(when);
    }
}
