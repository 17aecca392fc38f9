package org.minyi.connectors.capture;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * How far the changes are told. Connect keeps an offset only with a record, so where changes tell nothing a record of
 * its own, in a topic that nobody reads, carries it.
 */
final class Progress {

    private final String topic;
    private final Function<Map<String, ?>, Map<String, Object>> kept;
    private final Map<Map<String, ?>, Map<String, ?>> reached = new HashMap<>();

    /** @param kept the offset that Connect has kept for a partition; null if there is none */
    Progress(String topic, Function<Map<String, ?>, Map<String, Object>> kept) {
        this.topic = topic;
        this.kept = kept;
    }

    /**
     * Where the change before this one ended; null if there was none.
     *
     * @param former the one before this in the same batch; null if this is its first
     */
    Map<String, ?> before(SourceRecord change, SourceRecord former) {
        var partition = change.sourcePartition();
        if (former != null && partition.equals(former.sourcePartition())) {
            return former.sourceOffset();
        }
        return reached.containsKey(partition) ? reached.get(partition) : kept.apply(partition);
    }

    void reached(SourceRecord change) {
        reached.put(change.sourcePartition(), change.sourceOffset());
    }

    /** That it is told to the end of that change. */
    SourceRecord record(SourceRecord change) {
        return new SourceRecord(
                change.sourcePartition(),
                change.sourceOffset(),
                topic,
                null,
                Schema.OPTIONAL_BYTES_SCHEMA,
                bytes(change.sourcePartition()),
                Schema.OPTIONAL_BYTES_SCHEMA,
                bytes(change.sourceOffset()));
    }

    private static byte[] bytes(Map<String, ?> map) {
        return map.toString().getBytes(StandardCharsets.UTF_8);
    }
}
