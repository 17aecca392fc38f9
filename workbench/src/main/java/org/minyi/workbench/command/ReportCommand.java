package org.minyi.workbench.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the year-end report of a running Minyi. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {"打印年度报告。", "Prints the service figures of a year, each with its numerator and denominator."})
public final class ReportCommand implements Callable<Integer> {

    /** The forms a report comes in. */
    enum Format {
        text,
        json
    }

    @Mixin
    private UrlOption url;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year reported on.")
    private int year;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "hengyang-annual",
            description = "Which figures, words and rounding (default: ${DEFAULT-VALUE}).")
    private String profile;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private AsOfOption asOf;

    @Override
    public Integer call() {
        var answer = new Recounted(url.api())
                .text("/api/v1/reports/" + year + "?profile=" + Query.encoded(profile) + "&format=" + format
                        + asOf.query());
        System.out.println(answer.stripTrailing());
        return 0;
    }
}
