package org.minyi.workbench.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** That the ids behind a figure are wanted, and which. */
final class IdsOptions {

    /** The two numbers of a figure. */
    enum Part {
        numerator,
        denominator
    }

    @Option(
            names = "--ids",
            required = true,
            description = {
                "列出该指标背后的工单、评价或电话编号及其时间，每页100条。",
                "Instead of the figure the ids that it is made of, with their times; 100 a page."
            })
    private boolean wanted;

    @Option(
            names = "--part",
            defaultValue = "numerator",
            description = "Of a rate: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Part part;

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which page of them (default: ${DEFAULT-VALUE}).")
    private int page;

    boolean areWanted() {
        return wanted;
    }

    String query() {
        return "&part=" + part.name().toLowerCase(Locale.ROOT) + "&page=" + page;
    }
}
