package org.minyi.workbench.bench.catchup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.minyi.streams.Formats;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.desk.KafkaInlet;
import org.minyi.workbench.stack.StackException;

/** Counts one workload in three ways on one broker, and demands that each has read all of it. */
public final class CatchupBench {

    private static final Duration LIMIT = Duration.ofMinutes(30);

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
        requireAllRead(consumed.counts(), facts);
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

    /** Sends the year; answers how many facts of the workload are in its topics then. */
    private long send(ReferenceYear year, Listener listener) {
        var formats = Formats.of(desk.config());
        try (var inlet = new KafkaInlet(desk.clients().producer(), formats, sent -> {})) {
            long all = year.expectedEvents();
            year.stream(workload.only(inlet, come -> listener.at("sending", come, all)));
            inlet.flush();
        }
        try (var offsets = new Offsets(desk.clients().admin())) {
            return workload.ends(offsets).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private LapFile child(Class<?> program) throws IOException {
        var result = directory.resolve(program.getSimpleName() + ".json");
        desk.stack().run(program, List.of(desk.writeConfig().toString(), workload.name(), result.toString()), LIMIT);
        return LapFile.read(result);
    }

    /**
     * Every fact must have been read by each way: the consumer counts it under its type or could not decode it, the
     * application has it in its books. What the figures come to is for the recount to say.
     */
    private void requireAllRead(Map<String, Long> counts, long facts) {
        long consumed = counts.values().stream().mapToLong(Long::longValue).sum();
        long booked = 0;
        for (var row : new Api(desk.stack().addresses().http()).json("/api/v1/ledger")) {
            booked += row.path("in").asLong();
        }
        if (consumed != facts || booked != facts) {
            throw new StackException("Of %d facts the plain consumer has counted %d and the books have %d."
                    .formatted(facts, consumed, booked));
        }
    }
}
