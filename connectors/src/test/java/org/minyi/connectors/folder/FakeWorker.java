package org.minyi.connectors.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroDeserializer;

/**
 * A worker that keeps records and offsets in memory, and dies where it is told to: with everything that it was handed
 * since the last commit.
 */
final class FakeWorker implements SourceTaskContext, OffsetStorageReader {

    private static final int ENOUGH = 10_000;

    /** What a worker commits at once. */
    enum Commits {
        /** A batch with its offsets, as an exactly-once worker does. */
        EACH_BATCH,
        /** Each record as it comes, as no worker does: but an offset may stand between any two. */
        EACH_RECORD
    }

    /** Thrown in the place where a worker is killed. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<String, String> settings;
    private final Commits commits;
    private final Map<Map<String, ?>, Map<String, Object>> offsets = new HashMap<>();
    private final List<SourceRecord> kept = new ArrayList<>();
    private int untilKilled = Integer.MAX_VALUE;

    FakeWorker(Map<String, String> settings, Commits commits) {
        this.settings = settings;
        this.commits = commits;
    }

    /** It will be killed when that many more records have been handed over. */
    void killAfter(int records) {
        untilKilled = records;
    }

    /** Runs a task until something is so; a worker that is killed throws. */
    void run(SourceTask task, BooleanSupplier enough) throws InterruptedException {
        task.initialize(this);
        task.start(settings);
        try {
            for (int polls = 0; !enough.getAsBoolean(); polls++) {
                if (polls > ENOUGH) {
                    throw new AssertionError("nothing more happens");
                }
                var batch = task.poll();
                if (batch != null) {
                    keep(task, batch);
                }
            }
        } finally {
            task.stop();
        }
    }

    private void keep(SourceTask task, List<SourceRecord> batch) throws InterruptedException {
        var sent = new ArrayList<SourceRecord>();
        for (var record : batch) {
            if (untilKilled-- <= 0) {
                throw new Killed();
            }
            sent.add(record);
            if (commits == Commits.EACH_RECORD) {
                commit(task, sent);
            }
        }
        commit(task, sent);
    }

    private void commit(SourceTask task, List<SourceRecord> sent) throws InterruptedException {
        for (var record : sent) {
            kept.add(record);
            offsets.put(record.sourcePartition(), new HashMap<>(record.sourceOffset()));
            task.commitRecord(record, null);
        }
        sent.clear();
    }

    /** The ids of the ticket events that were kept, in order. */
    List<String> events() {
        return kept(Topics.TICKETS.name()).stream()
                .map(record -> ((TicketEvent) record).getEventId())
                .collect(Collectors.toList());
    }

    List<org.minyi.schemas.Reject> rejects() {
        return kept(Topics.REJECTS.name()).stream()
                .map(org.minyi.schemas.Reject.class::cast)
                .toList();
    }

    private List<SpecificRecord> kept(String topic) {
        try (var deserializer = new AvroDeserializer<SpecificRecord>()) {
            var reading = new HashMap<String, Object>(settings);
            reading.put("specific.avro.reader", "true");
            deserializer.configure(reading, false);
            return kept.stream()
                    .filter(record -> record.topic().equals(topic))
                    .map(record -> deserializer.deserialize(topic, (byte[]) record.value()))
                    .toList();
        }
    }

    @Override
    public Map<String, String> configs() {
        return settings;
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("no source here counts for the worker");
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
        return offsets.get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        return partitions.stream().collect(Collectors.toMap(each -> each, this::offset));
    }
}
