package org.minyi.connectors.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Which changes are safe in Kafka: those of which every record is, and every record of those before them, so that the
 * database is never told to forget a change that could still be lost. Used by several threads.
 */
final class Acknowledgements {

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final IdentityHashMap<SourceRecord, Waiting> byRecord = new IdentityHashMap<>();

    /**
     * Waits for these records.
     *
     * @param changes what they tell of, in order, with the changes before them that told nothing
     */
    synchronized void expect(List<SourceRecord> changes, List<SourceRecord> records) {
        var expected = new Waiting(List.copyOf(changes), records.size());
        waiting.add(expected);
        records.forEach(record -> byRecord.put(record, expected));
    }

    /** Notes that a record is kept; the changes that are safe because of it, in order. */
    synchronized List<SourceRecord> acknowledged(SourceRecord record) {
        var of = byRecord.remove(record);
        if (of != null) {
            of.left--;
        }
        var safe = new ArrayList<SourceRecord>();
        while (!waiting.isEmpty() && waiting.peek().left == 0) {
            safe.addAll(waiting.remove().changes);
        }
        return safe;
    }

    private static final class Waiting {

        private final List<SourceRecord> changes;
        private int left;

        Waiting(List<SourceRecord> changes, int left) {
            this.changes = changes;
            this.left = left;
        }
    }
}
