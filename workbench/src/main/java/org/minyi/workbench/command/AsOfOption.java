package org.minyi.workbench.command;

import picocli.CommandLine.Option;

/** As of which moment figures are asked for. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = {
                "截至该时刻：只计此前发生的事件，由原始事实重算。日期指当日24:00（本地时间）。",
                "As of that moment: only what had happened by then, recounted from the facts as they are known now."
                        + " 2023-06-30 is the end of that day, 24:00 local time; 2023-06-30T10:37 is local time,"
                        + " 2023-06-30T10:37+08:00 says its offset. Known now, if not given."
            })
    private String moment = "";

    /** The part of a URL that says so. */
    String query() {
        return moment.isEmpty() ? "" : "&asOf=" + Query.encoded(moment);
    }
}
