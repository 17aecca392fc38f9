package org.minyi.workbench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.connectors.files.InputFile;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.yaml.LineException;
import org.minyi.workbench.backup.Restore;
import org.minyi.workbench.load.Loading;
import org.minyi.workbench.load.PipelineWatch;
import org.minyi.workbench.load.RowBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads events from files. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "从 JSON 行文件，或经映射从任何城市的 CSV/XLSX 导出文件装载事件。",
            "Loads events from JSON lines, or from any city's CSV or XLSX through a mapping.",
            "Bad rows go to the rejects topic with their line number; loading a file again changes no figure."
        },
        footer = {
            "",
            "Exit code: 0 when every file was read to its end and every row accounted for, refused ones included;",
            "1 when a file is missing or breaks off, a mapping is wrong, or the broker refuses.",
            "A load that was interrupted is simply started again: what is there already counts as duplicates."
        })
public final class LoadCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files ending in .jsonl, .json, .csv, .tsv or .xlsx, gzipped if .gz follows; or the directory of a"
                            + " backup (export --whole), which goes into an empty cluster alone.")
    private List<Path> paths;

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            description =
                    "What the rows of a table mean: a YAML file (connectors/README.md), or one that comes along: la-311.")
    private String mappingName;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The keys with which the mapping's tokens are made (./minyi keys new); by default those that"
                    + " the settings of --config name.")
    private Path keys;

    @Option(names = "--dry-run", description = "Does everything but send; needs no running Minyi.")
    private boolean dryRun;

    @Option(
            names = "--rejects-file",
            paramLabel = "FILE",
            description = "Lists every refusal there, a line each; the screen shows the first 50.")
    private Path rejectsFile;

    private final List<String> failures = new ArrayList<>();
    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (paths.stream().anyMatch(Restore::isBackup)) {
            restore();
            return 0;
        }
        var mapping = mapping();
        var files = openable(mapping);
        try (var list = refusalList()) {
            var book = new RowBook(list::println);
            if (dryRun) {
                tryOut(files, mapping, book);
            } else {
                send(files, mapping, book);
            }
        }
        failures.forEach(failure -> System.err.println("minyi: " + failure));
        return failures.isEmpty() ? 0 : 1;
    }

    private void restore() throws IOException, InterruptedException {
        if (paths.size() > 1 || mappingName != null || dryRun) {
            throw new IllegalArgumentException(
                    "A directory is a backup, which is restored whole: name it alone, without --mapping and --dry-run.");
        }
        var settings = cluster.settings();
        try (var watch = PipelineWatch.begin(cluster.api(), settings, System.err::println);
                var restore = new Restore(paths.get(0), settings)) {
            try (var progress = ProgressLine.of("restoring", restore.count())) {
                restore.run(progress::at).forEach(System.out::println);
            }
            try (var progress = ProgressLine.of("computing", restore.count())) {
                watch.end(Map.of(), progress::at);
            }
            System.out.println("已恢复，与清单一致。 Restored as the manifest tells: hold the figures against the facts with"
                    + " ./minyi reconcile --year YEAR.");
        }
    }

    private Optional<Mapping> mapping() throws IOException {
        if (mappingName == null) {
            return Optional.empty();
        }
        var keyFile = keys == null ? cluster.keyFile() : Optional.of(new KeyFile(keys));
        return Optional.of(MappingFile.read(mappingName, keyFile));
    }

    private PrintWriter refusalList() {
        try {
            return new PrintWriter(
                    rejectsFile == null ? Writer.nullWriter() : Files.newBufferedWriter(rejectsFile), true);
        } catch (IOException e) {
            throw new IllegalArgumentException(rejectsFile + " cannot be written.", e);
        }
    }

    /** All files are looked at before anything of any is sent. */
    private List<InputFile> openable(Optional<Mapping> mapping) throws IOException {
        var files = new ArrayList<InputFile>();
        for (var path : paths) {
            var file = new InputFile(path);
            if (file.needsMapping() && mapping.isEmpty()) {
                throw new IllegalArgumentException(
                        path + " is a table: say with --mapping what its rows mean, e.g. --mapping la-311.");
            }
            try {
                file.open(mapping, clock).close();
            } catch (UnreadableFileException e) {
                throw new UnreadableFileException(path + ": " + e.getMessage() + ". Nothing was sent.", e);
            } catch (LineException e) {
                throw MappingFile.in(mappingName, e);
            }
            files.add(new InputFile(path));
        }
        return files;
    }

    private void tryOut(List<InputFile> files, Optional<Mapping> mapping, RowBook book) throws IOException {
        try (var loading = Loading.dry(book, clock)) {
            load(loading, files, mapping);
        }
        book.lines().forEach(System.out::println);
        System.out.println("Dry run: nothing was sent. Duplicates are those within the files; those of what is in the"
                + " topics already are known when it is sent.");
    }

    private void send(List<InputFile> files, Optional<Mapping> mapping, RowBook book)
            throws IOException, InterruptedException {
        var settings = cluster.settings();
        try (var watch = PipelineWatch.begin(cluster.api(), settings, System.err::println)) {
            mapping.ifPresent(each -> watch.compareZone(each.zone()));
            try (var loading = Loading.into(settings, source(files, mapping), book, clock, System.err::println)) {
                load(loading, files, mapping);
            }
            book.lines().forEach(System.out::println);
            long sent = book.sent().values().stream().mapToLong(Long::longValue).sum();
            try (var progress = ProgressLine.of("computing", sent)) {
                watch.end(book.sent(), progress::at).forEach(System.out::println);
            }
        }
    }

    private void load(Loading loading, List<InputFile> files, Optional<Mapping> mapping) throws IOException {
        long all = 0;
        for (var file : files) {
            all += file.size();
        }
        try (var progress = ProgressLine.of("loading", all)) {
            long before = 0;
            for (var file : files) {
                long start = before;
                try {
                    loading.load(file, mapping, read -> progress.at(start + read));
                } catch (UnreadableFileException e) {
                    failures.add(file.path() + ": " + e.getMessage()
                            + ". What came before is loaded; mend the file and load it again.");
                }
                before += file.size();
            }
        }
    }

    /** JSON lines may come from any source, a mapping nearly always from one. */
    private static Optional<String> source(List<InputFile> files, Optional<Mapping> mapping) {
        return files.stream().allMatch(InputFile::needsMapping)
                ? mapping.flatMap(Mapping::onlySource)
                : Optional.empty();
    }
}
