package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.minyi.workbench.city.City;
import org.minyi.workbench.stack.StackException;

/**
 * Which stretch of the present a data directory holds, noted in it, so that a demo started again goes on where it ended.
 *
 * @param from nothing begins earlier, epoch milliseconds
 * @param until everything has been sent that had arrived by then, epoch milliseconds
 */
public record PresentRun(long from, long until) {

    /** How far the history before the live traffic goes back. */
    public static final Duration HISTORY = Duration.ofDays(35);

    private static final String FILE = "present.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** Nothing is told by a wrong clock that is further out. */
    private static final Duration CLEAR_OF_THE_YEAR = Duration.ofDays(1);

    /**
     * The stretch noted in the directory, or a new one of five weeks where none is or it ended before those.
     *
     * @param city whose reference year the stretch keeps clear of
     * @throws StackException when the note cannot be read
     */
    public static PresentRun in(Path directory, City city, Instant now) {
        var file = directory.resolve(FILE);
        long begins = Math.max(now.minus(HISTORY).toEpochMilli(), city.yearEnds() + CLEAR_OF_THE_YEAR.toMillis());
        try {
            var noted = Files.exists(file) ? JSON.readValue(file.toFile(), PresentRun.class) : new PresentRun(0, 0);
            return noted.until < begins ? new PresentRun(begins, begins) : noted;
        } catch (IOException e) {
            throw new StackException(file + " cannot be read: delete it, or say --data-dir with another directory.", e);
        }
    }

    /** Notes that it has come to that moment. */
    PresentRun sentUntil(Path directory, Instant moment) {
        var run = new PresentRun(from, moment.toEpochMilli());
        try {
            var written = Files.writeString(directory.resolve(FILE + ".new"), JSON.writeValueAsString(run));
            Files.move(written, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run;
    }

    /** Whether there is anything to send by that moment: the reference year may be this one, or lie ahead. */
    public boolean hasBegun(Instant moment) {
        return until <= moment.toEpochMilli();
    }
}
