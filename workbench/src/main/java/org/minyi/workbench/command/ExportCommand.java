package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minyi.schemas.Topic;
import org.minyi.schemas.personal.OwnerOnly;
import org.minyi.workbench.backup.Backup;
import org.minyi.workbench.files.Export;
import org.minyi.workbench.files.RecordFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what stands in the fact topics and the roster as files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "将事实主题与部门名册导出为文件（JSON，每行一条），可用 load 读回。",
            "Writes every record of the fact topics and the roster as files, one JSON object a line; load reads them.",
            "With --whole it makes a backup. Either holds the personal data of the facts: only you may read the directory."
        })
public final class ExportCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to: a new or empty directory.")
    private Path directory;

    @Option(
            names = "--topic",
            split = ",",
            paramLabel = "NAME",
            description = "Only these topics, e.g. ratings.internal.ratings.v1; all of them if not given.")
    private List<String> names = List.of();

    @Option(
            names = "--whole",
            description =
                    "A backup: everything that cannot be made anew, byte for byte and with where it stood; load DIR"
                            + " restores it into an empty cluster.")
    private boolean whole;

    @Override
    public Integer call() throws IOException {
        if (whole) {
            return backUp();
        }
        var topics = names.isEmpty()
                ? RecordFiles.topics()
                : names.stream()
                        .distinct()
                        .<Topic<?, ?>>map(ExportCommand::topic)
                        .toList();
        try (var export = new Export(cluster.settings(), topics);
                var files = RecordFiles.ownerOnly(directory, topics)) {
            write(export, topics, files);
            var counts = files.counts();
            topics.forEach(topic -> System.out.printf(
                    "%-34s %,12d records  %s%n",
                    topic.name(), counts.get(topic), directory.resolve(RecordFiles.fileOf(topic))));
        }
        return 0;
    }

    private int backUp() throws IOException {
        if (!names.isEmpty()) {
            throw new IllegalArgumentException("--whole is everything: leave --topic out.");
        }
        RecordFiles.requireEmpty(directory);
        OwnerOnly.createDirectory(directory);
        try (var backup = new Backup(cluster.settings());
                var progress = ProgressLine.of("backing up", backup.offsets())) {
            backup.write(directory, progress::at).forEach(System.out::println);
        }
        System.out.println("已备份，含个人信息，仅限本人读取。 Backed up to " + directory
                + ", which holds personal data. Settings, tokens and keys are files of their own: keep them too.");
        return 0;
    }

    private static void write(Export export, List<Topic<?, ?>> topics, RecordFiles files) {
        try (var progress = ProgressLine.of("exporting", export.offsets())) {
            topics.forEach(topic -> export.write(topic, files, progress::at));
            progress.at(export.offsets());
        }
    }

    private static Topic<?, ?> topic(String name) {
        return RecordFiles.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no topic " + name + " to export; there are "
                        + RecordFiles.topics().stream().map(Topic::name).collect(Collectors.joining(", ")) + "."));
    }
}
