package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.minyi.workbench.stack.StackException;

/**
 * Which reference year a data directory holds, noted in it: another one streamed on top would mix two cities' figures.
 *
 * @param city the fingerprint of the user's own city file; empty for the city that comes with the program
 * @param done whether all of it was streamed
 */
public record DemoRun(int year, double scale, long seed, String faults, String city, boolean done) {

    private static final String FILE = "demo.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** Directories of before there were files of the user's own note none. */
    public DemoRun {
        city = city == null ? "" : city;
    }

    /**
     * Whether this very year stands in the directory already.
     *
     * @throws StackException when another one does
     */
    public boolean standsIn(Path directory) {
        var noted = notedIn(directory);
        if (noted.isPresent() && !noted.get().sameYear(this)) {
            throw new StackException("%s holds the demo of %s: delete it, or say --data-dir with another directory."
                    .formatted(directory, noted.get().inWords()));
        }
        return noted.isPresent() && noted.get().done;
    }

    /**
     * Notes that this year is being streamed into the directory.
     *
     * @param facts how many facts it holds
     * @throws StackException when it holds facts that no demo has put there
     */
    public void begin(Path directory, long facts) {
        if (facts > 0 && notedIn(directory).isEmpty()) {
            throw new StackException(directory + " holds " + facts
                    + " facts of its own, which the demo would mix with: say --data-dir with another directory.");
        }
        note(directory, this);
    }

    /** Notes that all of it has been streamed. */
    public void end(Path directory) {
        note(directory, new DemoRun(year, scale, seed, faults, city, true));
    }

    private boolean sameYear(DemoRun other) {
        return year == other.year
                && scale == other.scale
                && seed == other.seed
                && faults.equals(other.faults)
                && city.equals(other.city);
    }

    private String inWords() {
        return "%d at scale %s with seed %d%s".formatted(year, scale, seed, city.isEmpty() ? "" : " of a city file");
    }

    private static Optional<DemoRun> notedIn(Path directory) {
        var file = directory.resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), DemoRun.class)) : Optional.empty();
        } catch (IOException e) {
            throw new StackException(
                    file + " cannot be read: delete the directory, or say --data-dir with another.", e);
        }
    }

    private static void note(Path directory, DemoRun run) {
        try {
            Files.writeString(directory.resolve(FILE), JSON.writeValueAsString(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
