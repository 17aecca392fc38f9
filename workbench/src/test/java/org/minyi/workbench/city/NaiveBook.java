package org.minyi.workbench.city;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Keeps the events of one topic by brute force: it holds every one and knows nothing of how they were made. */
final class NaiveBook<E extends SpecificRecord> {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final String idField;
    private final String begins;
    private final Function<E, String> refuse;
    private final Instant now = Instant.now();
    private final Map<String, Map<String, List<E>>> entities = new LinkedHashMap<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private final List<E> accepted = new ArrayList<>();
    private long sent;

    /**
     * A book of one kind of event.
     *
     * @param begins the types of event that an entity begins with, as a pattern
     * @param refuse the reason for which an event is no use, or an empty text
     */
    NaiveBook(String idField, String begins, Function<E, String> refuse) {
        this.idField = idField;
        this.begins = begins;
        this.refuse = refuse;
    }

    void take(String key, E event) {
        sent++;
        String reason = refuseHeader(key, event);
        reason = reason.isEmpty() ? refuse.apply(event) : reason;
        if (reason.isEmpty()) {
            accepted.add(event);
            entities.computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .computeIfAbsent(text(event, "eventId"), id -> new ArrayList<>())
                    .add(event);
        } else {
            rejected.merge(reason, 1L, Long::sum);
        }
    }

    void takeRaw(byte[] value) {
        sent++;
        boolean framed = value.length > 5 && value[0] == 0;
        rejected.merge(framed ? "decodable after all" : "undecodable", 1L, Long::sum);
    }

    /** What holds of every entity that has begun and was never taken back, in the order in which it happened. */
    Stream<List<E>> standing() {
        return entities.values().stream()
                .filter(this::begun)
                .map(tellings -> tellings.values().stream()
                        .map(this::winner)
                        .sorted((one, other) -> time(one).compareTo(time(other)))
                        .toList())
                .filter(events ->
                        events.stream().noneMatch(event -> text(event, "type").equals("VOIDED")));
    }

    Ledger ledger() {
        long counted = 0;
        long waiting = 0;
        long duplicates = 0;
        long superseded = 0;
        for (Map<String, List<E>> events : entities.values()) {
            boolean begun = begun(events);
            for (List<E> tellings : events.values()) {
                E winner = winner(tellings);
                long same = tellings.stream().filter(winner::equals).count();
                duplicates += same - 1;
                superseded += tellings.size() - same;
                counted += begun ? 1 : 0;
                waiting += begun ? 0 : 1;
            }
        }
        return new Ledger(
                sent, counted + waiting, counted, duplicates, superseded, waiting, new TreeMap<>(rejected), 0);
    }

    long sendingsMadeMoreThanADayLate() {
        return accepted.stream()
                .filter(event ->
                        Duration.between(time(event), ingestedAt(event)).compareTo(Duration.ofDays(1)) > 0)
                .count();
    }

    List<E> accepted() {
        return accepted;
    }

    Set<String> keys() {
        return entities.keySet();
    }

    static Instant time(SpecificRecord event) {
        return (Instant) get(event, "eventTime");
    }

    static Instant ingestedAt(SpecificRecord event) {
        return (Instant) get(event, "ingestedAt");
    }

    private boolean begun(Map<String, List<E>> events) {
        return events.values().stream().flatMap(List::stream).anyMatch(event -> text(event, "type")
                .matches(begins));
    }

    private E winner(List<E> tellings) {
        E winner = tellings.get(0);
        for (E telling : tellings) {
            winner = (int) get(telling, "revision") > (int) get(winner, "revision") ? telling : winner;
        }
        return winner;
    }

    private String refuseHeader(String key, E event) {
        if (!key.equals(text(event, "source") + ":" + text(event, idField))) {
            return "key-mismatch";
        }
        if (time(event).isAfter(now.plusSeconds(600))) {
            return "event-in-the-future";
        }
        if (time(event).isBefore(EARLIEST)) {
            return "impossible-time";
        }
        return text(event, "type").equals("UNKNOWN") ? "unknown-type" : "";
    }

    private static String text(SpecificRecord event, String field) {
        return get(event, field).toString();
    }

    private static Object get(SpecificRecord event, String field) {
        return event.get(event.getSchema().getField(field).pos());
    }
}
