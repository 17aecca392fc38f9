package org.minyi.streams.report;

import java.util.List;

/** Figures as tables of an HTML page. */
final class HtmlTable {

    private final Markup page;

    HtmlTable(Markup page) {
        this.page = page;
    }

    /** The lines of a section, one a row, and below each the windows that it is compared with. */
    void lines(Report.Section section) {
        page.open("table", "class", "figures").open("thead").open("tr");
        List.of("指标 figure", "数值 printed", "分子 / 分母 exactly", "对比 compared", "时刻、范围 moment, scope")
                .forEach(head -> page.element("th", head));
        page.close().close().open("tbody");
        section.lines().forEach(line -> line(line, section));
        page.close().close();
    }

    private void line(Report.Line line, Report.Section section) {
        var value = line.value();
        page.open("tr")
                .open("td", "title", line.definition().metric())
                .text(line.definition().nameZh());
        page.element("span", line.definition().nameEn(), "class", "en", "lang", "en")
                .close();
        page.element("td", value.printed(), "class", "number printed");
        page.element("td", exactly(value.numerator(), value.denominator()), "class", "number");
        page.open("td");
        value.comparisons().forEach(this::beside);
        page.close().open("td", "class", "aside");
        if (value.moment() != null) {
            page.text("@ " + value.moment() + " ");
        }
        page.text(value.scope().equals(section.scope()) ? "" : value.scope())
                .close()
                .close();
    }

    private void beside(Report.Beside beside) {
        page.open("span", "class", "beside");
        page.text(beside.nameZh() + " " + beside.change());
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
