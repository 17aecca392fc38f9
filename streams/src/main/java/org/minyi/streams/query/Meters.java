package org.minyi.streams.query;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.KafkaStreams;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.board.Progress;

/** What a Prometheus server reads: how far the stream has come, the ledger, the process, and Kafka's own metrics. */
public final class Meters implements AutoCloseable {

    /** The text form that {@link #scrape} answers in. */
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String LEDGER = "ledger";
    private static final Duration LOOKED_FOR_EVERY = Duration.ofMinutes(10);
    private static final List<Measure> OUTCOMES = List.of(
            Measure.LEDGER_IN,
            Measure.LEDGER_COUNTED,
            Measure.LEDGER_DUPLICATES,
            Measure.LEDGER_SUPERSEDED,
            Measure.LEDGER_WAITING,
            Measure.LEDGER_REJECTED);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<Runnable> closing = new ArrayList<>();
    private final Cells cells;
    private final MultiGauge standing;
    private final MultiGauge ledger;
    private final KafkaStreamsMetrics kafka;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "minyi-kafka-metrics");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Measures what these streams do and what stands in these cells. */
    public Meters(KafkaStreams streams, Cells cells) {
        this.cells = cells;
        this.standing = MultiGauge.builder("minyi.facts")
                .description(
                        "Facts by how far they have come: arrived, read, behind; inside counts records on their way")
                .register(registry);
        this.ledger = MultiGauge.builder("minyi.ledger.events")
                .description("Events of all years by source and outcome; in is the sum of the others")
                .register(registry);
        List.of(
                        new StreamMeter(streams),
                        new UptimeMetrics(),
                        new ProcessorMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics())
                .forEach(binder -> binder.bindTo(registry));
        var collections = new JvmGcMetrics();
        collections.bindTo(registry);
        closing.add(collections::close);
        kafka = new KafkaStreamsMetrics(streams, Tags.empty(), looking, LOOKED_FOR_EVERY);
        closing.add(kafka::close);
        closing.add(looking::shutdownNow);
    }

    /** Tells of more. */
    public void add(MeterBinder more) {
        more.bindTo(registry);
    }

    /**
     * Everything as it stands now. Kafka's own metrics are many thousands, which cost seconds of a processor to look for:
     * so that begins with the first who asks, and where nobody does it never happens.
     */
    String scrape(Progress.Standing now) {
        standing.register(
                List.of(
                        row("state", "arrived", now.arrived()),
                        row("state", "read", now.read()),
                        row("state", "behind", now.arrived() - now.read()),
                        row("state", "inside", now.inside())),
                true);
        ledger.register(ledgerRows(), true);
        if (!asked.getAndSet(true)) {
            kafka.bindTo(registry);
        }
        return registry.scrape();
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        registry.close();
    }

    private List<MultiGauge.Row<?>> ledgerRows() {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        bySource()
                .forEach((source, counts) -> OUTCOMES.forEach(outcome -> {
                    var tags = Tags.of("source", source, "outcome", outcome.id().substring(LEDGER.length() + 1));
                    rows.add(MultiGauge.Row.of(tags, counts.get(outcome)));
                }));
        return rows;
    }

    private Map<String, Counts> bySource() {
        var bySource = new TreeMap<String, Counts>();
        for (var key : cells.keys(LEDGER, Window.Kind.YEAR)) {
            bySource.merge(key.scope().member(), cells.counts(key), Counts::plus);
        }
        return bySource;
    }

    private static MultiGauge.Row<Number> row(String tag, String value, long amount) {
        return MultiGauge.Row.of(Tags.of(tag, value), amount);
    }
}
