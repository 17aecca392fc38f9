package org.minyi.streams.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.TaskId;

/** The copies of other instances' state that are kept here, and how far they were behind when they last read something. */
public final class Standbys implements StandbyUpdateListener, MeterBinder {

    private final Map<TopicPartition, Long> behind = new ConcurrentHashMap<>();

    @Override
    public void onUpdateStart(TopicPartition changelog, String store, long from) {
        behind.put(changelog, 0L);
    }

    @Override
    public void onBatchLoaded(TopicPartition changelog, String store, TaskId task, long last, long loaded, long end) {
        behind.computeIfPresent(changelog, (same, before) -> Math.max(0, end - last - 1));
    }

    @Override
    public void onUpdateSuspended(TopicPartition changelog, String store, long last, long end, SuspendReason reason) {
        behind.remove(changelog);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minyi.standby.changelogs", behind::size)
                .description("Changelogs of other instances of which a copy is kept here")
                .register(registry);
        Gauge.builder("minyi.standby.behind", this::behind)
                .description("Records of them that the copies lacked when they last read some, markers included")
                .register(registry);
    }

    private long behind() {
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }
}
