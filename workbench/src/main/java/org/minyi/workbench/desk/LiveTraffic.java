package org.minyi.workbench.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.minyi.schemas.QueueStatus;
import org.minyi.schemas.Topics;
import org.minyi.workbench.city.Present;

/** Sends a city's present: its history up to now at once, then what arrives when it arrives, with the queues' samples. */
public final class LiveTraffic {

    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(5);

    private final Present present;
    private final KafkaInlet inlet;
    private final Path directory;
    private PresentRun run;
    private Instant sampleAt = Instant.MIN;

    /**
     * Goes on where a run ended.
     *
     * @param directory the data directory, which notes how far it has come
     */
    public LiveTraffic(Present present, PresentRun run, Path directory, KafkaInlet inlet) {
        this.present = present;
        this.inlet = inlet;
        this.directory = directory;
        this.run = run;
        present.skipUntil(Instant.ofEpochMilli(run.until()));
    }

    /**
     * Sends the history and returns when the broker has it.
     *
     * @param hours hears how many of its hours have been sent
     */
    public void history(Instant now, LongConsumer hours) {
        var begins = Instant.ofEpochMilli(run.until());
        long all = Duration.between(begins, now).toHours();
        for (long hour = 1; hour <= all; hour++) {
            present.sendUntil(begins.plus(Duration.ofHours(hour)), inlet);
            hours.accept(hour);
        }
        present.sendUntil(now, inlet);
        note(now);
    }

    /** Sends what has arrived since, and every five seconds how each queue stands; to be called now and then. */
    public void goOn(Instant now) {
        present.sendUntil(now, inlet);
        if (!now.isBefore(sampleAt)) {
            present.queues(now).forEach(this::sample);
            note(now);
            sampleAt = now.plus(SAMPLE_EVERY);
        }
    }

    private void sample(QueueStatus status) {
        inlet.event(Topics.QUEUE, status.getLine(), status);
    }

    private void note(Instant now) {
        inlet.flush();
        run = run.sentUntil(directory, now);
    }
}
