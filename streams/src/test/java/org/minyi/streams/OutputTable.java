package org.minyi.streams;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.TestOutputTopic;

/** A compacted topic that the topology writes, as it stands. */
final class OutputTable<V> {

    private final TestOutputTopic<String, V> topic;
    private final Map<String, V> rows = new TreeMap<>();
    private final Set<String> tombstones = new TreeSet<>();
    private final Set<String> headers = new TreeSet<>();

    OutputTable(TestOutputTopic<String, V> topic) {
        this.topic = topic;
    }

    /** The rows that stand in it. */
    Map<String, V> rows() {
        read();
        return rows;
    }

    /** The rows that were published and have been deleted since. */
    Set<String> tombstones() {
        read();
        return tombstones;
    }

    /** The headers that any of its records came with. */
    Set<String> headers() {
        read();
        return headers;
    }

    /** Whether nothing has come since it was last read. */
    boolean isAsItWas() {
        return topic.isEmpty();
    }

    private void read() {
        for (var row : topic.readRecordsToList()) {
            row.headers().forEach(header -> headers.add(header.key()));
            if (row.value() == null) {
                rows.remove(row.key());
                tombstones.add(row.key());
            } else {
                rows.put(row.key(), row.value());
                tombstones.remove(row.key());
            }
        }
    }
}
