package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.files.FileInlet;
import org.minyi.workbench.files.RecordFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the reference city-year as files. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "将参考城市的一整年写成文件（JSON，每行一条），并附清单。",
            "Writes the reference city-year as files, one JSON object a line, with a manifest of what is in them."
        })
public final class GenerateCommand implements Callable<Integer> {

    private static final double MILLIS = 1000;
    private static final String MANIFEST = "manifest.json";

    @Mixin
    private YearOptions options;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to: a new or empty directory.")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        var reference = options.reference(options.city());
        long begun = System.nanoTime();
        long events = write(reference);
        // It comes last, so that a directory with a manifest is a whole one.
        Files.writeString(directory.resolve(MANIFEST), reference.manifest().toJson());
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        System.out.printf(
                "%d events of %d in %s, in %.1f s: %d events a second%n",
                events, reference.manifest().year(), directory, millis / MILLIS, events * (long) MILLIS / millis);
        return 0;
    }

    private long write(ReferenceYear reference) {
        try (var files = RecordFiles.in(directory, RecordFiles.topics());
                var progress = ProgressLine.of("writing", reference.expectedEvents())) {
            var inlet = new FileInlet(files, progress::at);
            reference.stream(inlet);
            progress.at(inlet.count());
            return inlet.count();
        }
    }
}
