package org.minyi.connectors.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** A worker as a task sees it: the offsets that are kept. */
final class SomeOffsets implements SourceTaskContext, OffsetStorageReader {

    private final Map<Map<String, ?>, Map<String, Object>> kept = new HashMap<>();

    void keep(SourceRecord record) {
        kept.put(record.sourcePartition(), record.sourceOffset() == null ? null : new HashMap<>(record.sourceOffset()));
    }

    @Override
    public Map<String, String> configs() {
        return Map.of();
    }

    @Override
    public PluginMetrics pluginMetrics() {
        return null;
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
        return kept.get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        var found = new HashMap<Map<String, T>, Map<String, Object>>();
        partitions.forEach(partition -> found.put(partition, kept.get(partition)));
        return found;
    }

    @Override
    public String toString() {
        return kept.toString();
    }
}
