package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fetches the report of a year or a month from a running Minyi. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "打印或导出年度、月度报告；发布年度报告，列出各版，或取某一版。",
            "Prints the service figures of a year or a month, each with its numerator and denominator, or writes them to"
                    + " a file. Publishes a year's report, lists its revisions, or gives one of them."
        })
public final class ReportCommand implements Callable<Integer> {

    /** The forms a report comes in. */
    enum Format {
        text,
        json,
        csv,
        xlsx,
        html
    }

    /** What is reported on. */
    private static final class When {

        @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year reported on.")
        private Integer year;

        @Option(
                names = "--window",
                required = true,
                paramLabel = "WINDOW",
                description = "The year or month reported on: 2023 or 2023-05.")
        private String window;

        private String text() {
            return year == null ? window : "%04d".formatted(year);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private UrlOption url;

    @ArgGroup(multiplicity = "1")
    private When when;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "hengyang-annual",
            description = "Which figures, words and rounding: hengyang-annual, county-bulletin, plain, or one of the"
                    + " city's own (default: ${DEFAULT-VALUE}).")
    private String profile;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private AsOfOption asOf;

    /** What has to do with published reports. */
    private static final class Published {

        @Option(
                names = "--publish",
                description =
                        "Freezes the report as its next revision, recounted from the facts; tells what has changed since"
                                + " the last one and by which events.")
        private boolean publish;

        @Option(names = "--revisions", description = "Lists the revisions that were published.")
        private boolean list;

        @Option(names = "--revision", paramLabel = "N", description = "Gives that published revision, in any format.")
        private Integer revision;
    }

    @ArgGroup
    private Published published = new Published();

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write to instead of printing.")
    private Path file;

    @Override
    public Integer call() {
        var path = "/api/v1/reports/" + Query.encoded(when.text());
        var ofProfile = "?profile=" + Query.encoded(profile);
        if (published.list) {
            RevisionLines.list(url.api().json(path + "/revisions" + ofProfile));
        } else if (published.publish) {
            RevisionLines.published(new Recounted(url.api()).done(path + "/revisions" + ofProfile + asOf.query()));
        } else {
            print(path + ofProfile + "&format=" + format + revision() + asOf.query());
        }
        return 0;
    }

    private String revision() {
        return published.revision == null ? "" : "&revision=" + published.revision;
    }

    private void print(String path) {
        if (format == Format.xlsx && file == null) {
            throw new ParameterException(
                    spec.commandLine(), "A workbook is no text for a terminal: say --out FILE, e.g. --out report.xlsx");
        }
        var answer = new Recounted(url.api()).bytes(path);
        if (file == null) {
            System.out.println(new String(answer, StandardCharsets.UTF_8).stripTrailing());
        } else {
            write(answer);
        }
    }

    private void write(byte[] answer) {
        try {
            Files.write(file, answer);
            System.err.println("已写入 written: " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be written: say another --out, in a directory that exists and is yours", e);
        }
    }
}
