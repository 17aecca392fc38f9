package org.minyi.streams.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** The little of Kafka Streams' own metrics that operations watch, put together over threads, tasks and stores. */
final class StreamMeter implements MeterBinder {

    private static final String CELLS = "cells";
    private static final double MILLIS = 1_000.0;

    private final BooleanSupplier running;
    private final Supplier<Map<MetricName, ? extends Metric>> metrics;

    /** Of these streams. */
    StreamMeter(KafkaStreams streams) {
        this(() -> streams.state() == KafkaStreams.State.RUNNING, streams::metrics);
    }

    StreamMeter(BooleanSupplier running, Supplier<Map<MetricName, ? extends Metric>> metrics) {
        this.running = running;
        this.metrics = metrics;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minyi.stream.running", () -> running.getAsBoolean() ? 1 : 0)
                .description("1 while the stream runs, 0 while it starts, restores, rebalances or has ended")
                .register(registry);
        Gauge.builder(
                        "minyi.commit.mean",
                        () -> ofThreads("commit-latency-avg").average().orElse(0) / MILLIS)
                .description("How long a commit of a thread takes on average")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "minyi.commit.max",
                        () -> ofThreads("commit-latency-max").max().orElse(0) / MILLIS)
                .description("How long the longest commit of a thread took lately")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("minyi.cells", () -> cells().sum())
                .description("Cells that this instance keeps, as RocksDB estimates it")
                .register(registry);
    }

    private DoubleStream ofThreads(String name) {
        return values(metric -> metric.name().equals(name));
    }

    private DoubleStream cells() {
        return values(metric -> metric.name().equals("estimate-num-keys")
                && CELLS.equals(metric.tags().get("rocksdb-state-id")));
    }

    /** What is measured under such names; what has no number yet is left out. */
    private DoubleStream values(Predicate<MetricName> wanted) {
        return metrics.get().values().stream()
                .filter(metric -> wanted.test(metric.metricName()))
                .map(Metric::metricValue)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite);
    }
}
