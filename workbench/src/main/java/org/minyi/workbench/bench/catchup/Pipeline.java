package org.minyi.workbench.bench.catchup;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.CatchUp;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.stack.StackException;

/** The application as it counts what is there already: exactly once, every scope and window, all outputs. */
final class Pipeline {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MS = 50;
    private static final double NANOS = 1e9;

    private final Desk desk;
    private final Workload workload;
    private final Api api;

    /**
     * What it took.
     *
     * @param sentBytes what its stream sent to Kafka within that time, compressed
     */
    record Run(Lap lap, long sentBytes) {}

    Pipeline(Desk desk, Workload workload) {
        this.desk = desk;
        this.workload = workload;
        this.api = new Api(desk.stack().addresses().http());
    }

    /** Starts the app and takes its time from its first commit until all is in the figures that it serves. */
    Run run(LongConsumer progress) throws InterruptedException {
        desk.startApp();
        var app = desk.stack().app().orElseThrow();
        long before = awaitFirst();
        long began = System.nanoTime();
        long sent = new Written(api).bytes();
        var used = new ProcessorTime(app.pid());
        long[] read = {before};
        new CatchUp(api).await(now -> {
            read[0] = now;
            progress.accept(now);
        });
        double seconds = (System.nanoTime() - began) / NANOS;
        return new Run(
                new Lap(
                        read[0] - before,
                        seconds,
                        used.seconds(),
                        app.peakMemoryBytes().orElse(0)),
                new Written(api).bytes() - sent);
    }

    /** Waits for the first commit; answers how many facts were read by then. */
    private long awaitFirst() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var offsets = new Offsets(desk.clients().admin())) {
            while (System.nanoTime() < deadline) {
                long read = read(offsets);
                if (read > 0) {
                    return read;
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        }
        throw new StackException("The app has committed nothing within " + PATIENCE.toSeconds() + " s.");
    }

    private long read(Offsets offsets) {
        return offsets.committed(desk.config().applicationId()).entrySet().stream()
                .filter(each -> workload.topics().stream()
                        .anyMatch(topic -> topic.name().equals(each.getKey().topic())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
