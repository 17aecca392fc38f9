package org.minyi.streams.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as tables of an HTML page. */
final class HtmlTable {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Markup page;
    private final ZoneId zone;

    /** Writes to that page, with moments by the clocks of that zone. */
    HtmlTable(Markup page, ZoneId zone) {
        this.page = page;
        this.zone = zone;
    }

    /** The lines of a section, one a row, with what they are compared with and when they stood so. */
    void lines(Report.Section section) {
        boolean compared = section.lines().stream()
                .anyMatch(line -> !line.value().comparisons().isEmpty());
        boolean aside =
                section.lines().stream().anyMatch(line -> !aside(line, section).isEmpty());
        page.open("table", "class", "figures lines").open("thead").open("tr");
        heads(compared, aside).forEach(head -> page.element("th", head));
        page.close().close().open("tbody");
        for (var line : section.lines()) {
            figure(line);
            if (compared) {
                page.open("td", "class", "number");
                line.value().comparisons().forEach(this::beside);
                page.close();
            }
            if (aside) {
                page.element("td", aside(line, section), "class", "aside");
            }
            page.close();
        }
        page.close().close();
    }

    /** What differs from the revision before, and by which events. */
    void changes(List<Edition.Change> changes) {
        page.open("table", "class", "figures lines").open("thead").open("tr");
        List.of("指标 figure", "范围 scope", "原为 from", "现为 to", "事件 by events").forEach(head -> page.element("th", head));
        page.close().close().open("tbody");
        for (var change : changes) {
            page.open("tr").open("td").text(change.nameZh());
            page.element("span", change.nameEn(), "class", "en", "lang", "en").close();
            page.element("td", change.scope(), "class", "aside");
            page.element("td", Remarks.exactly(change.from()), "class", "number");
            page.element("td", Remarks.exactly(change.to()), "class", "number");
            page.element("td", Remarks.causes(change), "class", "aside").close();
        }
        page.close().close();
    }

    private static List<String> heads(boolean compared, boolean aside) {
        var heads = new ArrayList<>(List.of("指标 figure", "数值 printed", "分子 / 分母 exactly"));
        if (compared) {
            heads.add("对比 compared");
        }
        if (aside) {
            heads.add("时刻、范围 moment, scope");
        }
        return heads;
    }

    /** Opens the row of a line and writes the figure itself. */
    private void figure(Report.Line line) {
        var value = line.value();
        page.open("tr")
                .open("td", "title", line.definition().metric())
                .text(line.definition().nameZh());
        page.element("span", line.definition().nameEn(), "class", "en", "lang", "en")
                .close();
        page.element("td", value.printed(), "class", "number printed");
        page.element("td", exactly(value.numerator(), value.denominator()), "class", "number");
    }

    private String aside(Report.Line line, Report.Section section) {
        var value = line.value();
        var moment = value.moment() == null ? "" : "@ " + local(value.moment());
        return (moment + (value.scope().equals(section.scope()) ? "" : " " + value.scope())).strip();
    }

    private String local(Instant moment) {
        return MINUTES.format(moment.atZone(zone));
    }

    private void beside(Report.Beside beside) {
        page.open("span", "class", "beside").text(beside.nameZh() + " " + beside.change());
        page.element("span", "← " + beside.printed() + " (" + window(beside) + ")", "class", "aside");
        page.close();
    }

    private static String window(Report.Beside beside) {
        return beside.window() == null ? Printing.EMPTY : beside.window();
    }

    /** A table of members with the row of the whole at its end. */
    void table(Report.Table table) {
        page.open("p", "class", "caption").text(table.titleZh() + " ").element("span", table.titleEn(), "lang", "en");
        Remarks.left(table).ifPresent(page::text);
        page.close();
        page.open("table", "class", "figures").open("thead").open("tr");
        if (table.ranked()) {
            page.element("th", "#");
        }
        page.element("th", "");
        for (var column : table.columns()) {
            page.open("th").text(column.headZh());
            page.element("span", column.headEn(), "class", "en", "lang", "en").close();
        }
        page.close().close().open("tbody");
        table.shownRows().forEach(row -> row(table, row, "member"));
        row(table, table.total(), "total");
        page.close().close();
        Remarks.base(table).ifPresent(base -> page.element("p", base, "class", "note"));
        Remarks.moments(table).ifPresent(moments -> page.element("p", moments, "class", "note"));
    }

    private void row(Report.Table table, Report.Row row, String kind) {
        page.open("tr", "class", kind);
        if (table.ranked()) {
            page.element("td", row.rank() == null ? "" : row.rank().toString(), "class", "rank");
        }
        page.open("td").text(row.name());
        if (!row.name().equals(row.member())) {
            page.element("span", row.member(), "class", "code");
        }
        page.close();
        row.values().forEach(this::cell);
        page.close();
    }

    private void cell(Report.Value value) {
        page.open("td", "class", "number").text(value.printed());
        if (value.denominator() != null) {
            page.element("span", exactly(value.numerator(), value.denominator()), "class", "exactly");
        }
        value.comparisons()
                .forEach(beside -> page.element("span", beside.nameZh() + " " + beside.change(), "class", "beside"));
        page.close();
    }

    private static String exactly(long numerator, Long denominator) {
        return denominator == null ? Long.toString(numerator) : numerator + " / " + denominator;
    }
}
