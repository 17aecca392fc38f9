package org.minyi.workbench.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.minyi.streams.Formats;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.ApiException;
import org.minyi.workbench.desk.CatchUp;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.desk.KafkaInlet;

/** Times events from being sent to being shown on the wall, on a stack of its own. */
public final class LiveBench {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final long LOOK_EVERY_MS = 20;

    private final Desk desk;
    private final String url;

    /** Sends to and watches that stack, which nobody else uses. */
    public LiveBench(Desk desk) {
        this.desk = desk;
        this.url = desk.stack().addresses().http();
    }

    /** What is written to Kafka within that time though nothing happens, one line a partition, while somebody watches. */
    public List<String> writtenWhenIdle(Duration time) throws InterruptedException {
        new CatchUp(new Api(url)).await(read -> {});
        try (var audience = Audience.of(url, 1);
                var admin = desk.clients().admin()) {
            Thread.sleep(SETTLED.toMillis());
            var written = new Quiet(admin).written(time);
            if (audience.dropped() > 0) {
                throw new ApiException("The viewer was dropped while nothing happened.");
            }
            return written;
        }
    }

    /**
     * Sends so many events a second to so many viewers.
     *
     * @param progress hears how many have been sent
     */
    public LiveFigures run(int rate, int seconds, int viewers, LongConsumer progress) throws InterruptedException {
        long memory = memory();
        try (var audience = Audience.of(url, viewers);
                var inlet = new KafkaInlet(desk.clients().producer(), Formats.of(desk.config()), sent -> {})) {
            var before = audience.receipts().last().snapshot();
            var load = new Load(rate, Math.multiplyExact(rate, seconds));
            load.send(new Traffic(UUID.randomUUID().toString(), inlet), progress);
            inlet.flush();
            awaitAll(audience, before, load);
            return figures(audience, before, load, memory);
        }
    }

    private LiveFigures figures(Audience audience, Snapshot before, Load load, long memory) {
        var receipts = audience.receipts().all();
        var last = audience.receipts().last().snapshot();
        if (!last.today().equals(before.today())) {
            throw new ApiException("Midnight has passed meanwhile, and with it the counts of the day: try again.");
        }
        Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
        int sent = 0;
        for (var kind : Kind.values()) {
            var moments = load.sent(kind);
            sent += moments.length;
            latencies.put(kind, Latencies.of(kind, moments, before.counts().get(kind), receipts));
        }
        return new LiveFigures(
                sent,
                load.took(),
                latencies,
                audience.size(),
                audience.snapshots(),
                audience.seeing(last),
                audience.dropped(),
                memory,
                memory());
    }

    /** Until all events are counted and all viewers see it, or nothing more can be expected. */
    private static void awaitAll(Audience audience, Snapshot before, Load load) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !isDone(audience, before, load)) {
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    private static boolean isDone(Audience audience, Snapshot before, Load load) {
        var last = audience.receipts().last().snapshot();
        for (var kind : Kind.values()) {
            if (last.counts().get(kind) - before.counts().get(kind) < load.sent(kind).length) {
                return false;
            }
        }
        return audience.seeing(last) == audience.size();
    }

    private long memory() {
        return desk.stack().app().orElseThrow().memoryBytes().orElse(0);
    }
}
