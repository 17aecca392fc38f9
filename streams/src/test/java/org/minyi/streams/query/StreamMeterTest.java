package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class StreamMeterTest {

    private final Map<MetricName, Metric> metrics = new LinkedHashMap<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private boolean running;

    private record Measured(MetricName metricName, Object metricValue) implements Metric {}

    @Test
    void addsUpTheCellsOfAllTasks() {
        new StreamMeter(() -> running, () -> metrics).bindTo(registry);
        measured("estimate-num-keys", "0_1", "cells", 100L);
        measured("estimate-num-keys", "0_2", "cells", 11L);
        measured("estimate-num-keys", "0_1", "tickets", 7L);

        assertThat(gauge("minyi.cells")).isEqualTo(111);
    }

    @Test
    void commitsAreInSecondsAndWhatHasNoNumberYetIsLeftOut() {
        new StreamMeter(() -> running, () -> metrics).bindTo(registry);
        assertThat(gauge("minyi.commit.mean")).isZero();
        measured("commit-latency-avg", "1", "", 10.0);
        measured("commit-latency-avg", "2", "", 30.0);
        measured("commit-latency-avg", "3", "", Double.NaN);
        measured("commit-latency-max", "1", "", 500.0);
        measured("commit-latency-max", "2", "", 250.0);

        assertThat(gauge("minyi.commit.mean")).isEqualTo(0.02);
        assertThat(gauge("minyi.commit.max")).isEqualTo(0.5);
    }

    @Test
    void saysWhetherTheStreamRuns() {
        new StreamMeter(() -> running, () -> metrics).bindTo(registry);

        assertThat(gauge("minyi.stream.running")).isZero();
        running = true;
        assertThat(gauge("minyi.stream.running")).isEqualTo(1);
    }

    private void measured(String name, String task, String store, Object measured) {
        var key = new MetricName(name, "stream-metrics", "", Map.of("task-id", task, "rocksdb-state-id", store));
        metrics.put(key, new Measured(key, measured));
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
