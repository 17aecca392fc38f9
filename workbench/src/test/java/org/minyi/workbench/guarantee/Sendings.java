package org.minyi.workbench.guarantee;

import static org.minyi.workbench.desk.TryDesk.CITY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.city.NaiveTally;
import org.minyi.workbench.desk.Booked;

/** All that was sent, every sending, and what must become of it: added up by brute force. */
final class Sendings {

    /** The topics whose events the ledger books. */
    static final List<Topic<?, ?>> FACTS =
            List.of(Topics.CALLS, Topics.TICKETS, Topics.RATINGS, Topics.SESSIONS, Topics.SERVICES);

    private final NaiveTally tally = new NaiveTally(CITY);
    private final Map<String, Map<String, Long>> poison = new HashMap<>();
    private long facts;

    /** Books what goes into that. */
    Inlet into(Inlet inlet) {
        return new Inlet() {
            @Override
            public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
                book(topic, key, event);
                inlet.event(topic, key, event);
            }

            @Override
            public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
                bookRaw(topic, key, value);
                inlet.raw(topic, key, value);
            }
        };
    }

    private synchronized <V extends SpecificRecord> void book(Topic<String, V> topic, String key, V event) {
        tally.event(topic, key, event);
        facts += FACTS.contains(topic) ? 1 : 0;
    }

    private synchronized void bookRaw(Topic<?, ?> topic, byte[] key, byte[] value) {
        tally.raw(topic, key, value);
        facts++;
    }

    /** Books a record that must be refused for that reason. */
    synchronized void bookPoison(Topic<?, ?> topic, String reason) {
        poison.computeIfAbsent(topic.name(), first -> new HashMap<>()).merge(reason, 1L, Long::sum);
        facts++;
    }

    /** How many facts have been sent. */
    synchronized long facts() {
        return facts;
    }

    /** What the ledger must say. */
    synchronized Booked promised() {
        var booked = Booked.sum(
                tally.ledgers().values().stream().map(Booked::promised).toList());
        long poisoned = poison.values().stream()
                .flatMap(reasons -> reasons.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return Booked.sum(List.of(booked, new Booked(poisoned, 0, 0, 0, 0, poisoned)));
    }

    /** How many must be refused, by topic and reason. */
    synchronized Map<String, Map<String, Long>> refused() {
        var refused = new HashMap<String, Map<String, Long>>();
        tally.ledgers().forEach((topic, ledger) -> refused.put(topic, new HashMap<>(ledger.rejected())));
        poison.forEach((topic, reasons) -> reasons.forEach((reason, count) ->
                refused.computeIfAbsent(topic, first -> new HashMap<>()).merge(reason, count, Long::sum)));
        refused.values().removeIf(Map::isEmpty);
        return refused;
    }
}
