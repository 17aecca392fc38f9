package org.minyi.streams.query;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of the local state has still to be read in from its changelogs, which count a little more than there is. */
public final class Restoring implements StateRestoreListener, MeterBinder {

    private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();
    private final LongAdder read = new LongAdder();

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long from, long end) {
        remaining.put(changelog, end - from);
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long upTo, long restored) {
        read.add(restored);
        remaining.computeIfPresent(changelog, (same, before) -> Math.max(0, before - restored));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long restored) {
        remaining.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long restored) {
        remaining.remove(changelog);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minyi.restore.remaining", this::remaining)
                .description("Records of changelogs that have still to be read in before the stream goes on")
                .register(registry);
        Gauge.builder("minyi.restore.changelogs", remaining::size)
                .description("Changelogs that are being read in")
                .register(registry);
        FunctionCounter.builder("minyi.restore.records", read, LongAdder::sum)
                .description("Records of changelogs that have been read in since the start")
                .register(registry);
    }

    private long remaining() {
        return remaining.values().stream().mapToLong(Long::longValue).sum();
    }
}
