package org.minyi.workbench.bench.catchup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.desk.KafkaInlet;
import org.minyi.workbench.stack.StackException;

/** Counts one workload in three ways on one broker, and demands that they come to the same. */
public final class CatchupBench {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** What a consumer counts by itself, and the figure of the city that must be the same number. */
    private static final Map<String, String> SAME = Map.of(
            "RatingEventType.RATED", "ratings.total",
            "TicketEventType.ACCEPTED", "tickets.accepted",
            "CallOutcome.ANSWERED", "calls.answered");

    private final Desk desk;
    private final City city;
    private final Workload workload;
    private final Path directory;

    /** Hears how far a step has come. */
    public interface Listener {

        /** So many of so many facts of that step. */
        void at(String step, long done, long of);
    }

    /** Counts on that desk, whose app has not been started yet, and leaves files in that directory. */
    public CatchupBench(Desk desk, City city, Workload workload, Path directory) {
        this.desk = desk;
        this.city = city;
        this.workload = workload;
        this.directory = directory;
    }

    /**
     * Sends the workload of a city's year and counts it.
     *
     * @throws StackException if two ways come to different numbers
     */
    public CatchupFigures run(double scale, long seed, Listener listener) throws IOException, InterruptedException {
        var year = new ReferenceYear(city, scale, seed, Faults.NONE);
        long facts = send(year, listener);
        listener.at("plain consumer", 0, facts);
        var consumed = child(PlainConsumer.class);
        var cpu = new ProcessorTime(desk.stack().broker().orElseThrow().pid());
        var run = new Pipeline(desk, workload).run(read -> listener.at("pipeline", read, facts));
        double broker = cpu.seconds();
        requireSame(consumed.counts());
        listener.at("reconcile", 0, facts);
        var recounted = child(Recounting.class);
        if (recounted.counts().get(Recounting.FINDINGS) > 0) {
            throw new StackException("The recount differs in %d of %d cells."
                    .formatted(
                            recounted.counts().get(Recounting.FINDINGS),
                            recounted.counts().get(Recounting.CELLS)));
        }
        return new CatchupFigures(
                workload,
                facts,
                consumed.lap(),
                run.lap(),
                recounted.lap(),
                run.sentBytes(),
                broker,
                recounted.counts().get(Recounting.CELLS));
    }

    private long send(ReferenceYear year, Listener listener) {
        var formats = Formats.of(desk.config());
        try (var inlet = new KafkaInlet(desk.clients().producer(), formats, sent -> listener.at("sending", sent, 0))) {
            year.stream(workload.only(inlet));
            inlet.flush();
            return inlet.count();
        }
    }

    private LapFile child(Class<?> program) throws IOException {
        var result = directory.resolve(program.getSimpleName() + ".json");
        desk.stack().run(program, List.of(desk.writeConfig().toString(), workload.name(), result.toString()), LIMIT);
        return LapFile.read(result);
    }

    private void requireSame(Map<String, Long> counts) {
        var api = new Api(desk.stack().addresses().http());
        SAME.forEach((counted, metric) -> {
            var figure = api.json("/api/v1/metrics?window=" + city.year() + "&metric=" + metric)
                    .path("figures")
                    .path(0)
                    .path("numerator")
                    .asLong();
            long count = counts.getOrDefault(counted, 0L);
            if (figure != count) {
                throw new StackException(
                        "A plain consumer counts %d of %s, and %s is %d.".formatted(count, counted, metric, figure));
            }
        });
    }
}
