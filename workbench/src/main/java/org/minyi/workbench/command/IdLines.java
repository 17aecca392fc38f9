package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The ids behind a figure in words for a terminal, one a line. */
final class IdLines {

    /** What the id and the moment before it say already. */
    private static final List<String> SAID = List.of("ratingId", "ticketId", "source", "acceptedAt", "ratedAt");

    private IdLines() {}

    static String of(JsonNode page) {
        var lines = new ArrayList<String>();
        lines.add("basis: " + text(page, "basis") + " at " + text(page, "computedAt")
                + (page.path("synthetic").asBoolean() ? " · synthetic data" : ""));
        lines.add("%s %s %s  %s  %s  %s: %s %s%s"
                .formatted(
                        text(page, "metric"),
                        text(page, "nameZh"),
                        text(page, "nameEn"),
                        text(page, "scope"),
                        text(page, "window"),
                        text(page, "part"),
                        text(page, "sum"),
                        text(page, "unit"),
                        page.path("moment").isNull() ? "" : " @ " + text(page, "moment")));
        page.path("rows").forEach(row -> lines.add(line(row)));
        lines.add(foot(page));
        var missing = new TreeSet<Integer>();
        page.path("rows")
                .forEach(row -> missing.add(
                        row.path("details").path("missingCalendarYear").asInt()));
        missing.remove(0);
        missing.forEach(year -> lines.add(advice(year)));
        return String.join("\n", lines);
    }

    private static String line(JsonNode row) {
        var line = new StringBuilder("  " + text(row, "id") + "  " + text(row, "at"));
        if (row.path("amount").asLong() != 1) {
            line.append("  ×").append(text(row, "amount"));
        }
        row.path("details").properties().stream()
                .filter(field -> !SAID.contains(field.getKey()))
                .forEach(field -> line.append("  ")
                        .append(field.getKey())
                        .append('=')
                        .append(
                                field.getValue().isValueNode()
                                        ? field.getValue().asText()
                                        : field.getValue()));
        return line.toString();
    }

    private static String foot(JsonNode page) {
        long ids = page.path("total").asLong();
        long listed = page.path("listed").asLong();
        var foot = "第%s页，共%s页；编号共%d个  page %s of %s; %d ids, together %s"
                .formatted(
                        text(page, "page"),
                        text(page, "pages"),
                        ids,
                        text(page, "page"),
                        text(page, "pages"),
                        ids,
                        text(page, "sum"));
        return listed == ids
                ? foot
                : foot + "; 仅列出最早的" + listed + "个，其余请缩小窗口查询 only the first " + listed
                        + " are listed: a narrower window (a day, an hour) lists the others";
    }

    private static String advice(int year) {
        return "缺" + year + "年工作日历：将该年节假日写入CSV文件，以 calendar.file 指定，然后重建。 The working days of " + year
                + " are not known: name a CSV file with that year's holidays in the setting calendar.file"
                + " (layout: streams/README.md), and rebuild; the deadlines are then completed.";
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
