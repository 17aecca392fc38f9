package org.minyi.streams.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** A report as one HTML file that needs nothing beside it, to be read on a screen or printed on paper. */
final class HtmlReport {

    private static final String STYLE = resource("/report/report.css");

    private final Report report;
    private final Markup page = new Markup();
    private final HtmlTable tables;

    private HtmlReport(Report report) {
        this.report = report;
        this.tables = new HtmlTable(page, ZoneId.of(report.zone()));
    }

    /** The whole page. */
    static String render(Report report) {
        return new HtmlReport(report).whole();
    }

    private String whole() {
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "zh-CN");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", report.headingZh()).element("style", STYLE).close();
        page.open("body").open("main");
        head();
        Remarks.changes(report).ifPresent(this::changes);
        report.sections().forEach(this::section);
        charts();
        heading("来源与台账", "Sources and ledger");
        tables.table(report.sources());
        ledger();
        definitions();
        page.close().close().close();
        return page.toString();
    }

    private void head() {
        page.open("header");
        page.element("h1", report.headingZh());
        page.element(
                "p",
                report.city() + " " + report.window() + ": " + report.titleEn(),
                "class",
                "subtitle",
                "lang",
                "en");
        if (report.synthetic()) {
            page.element("p", Remarks.SYNTHETIC, "class", "synthetic");
        }
        page.element("p", Remarks.basis(report), "class", "note");
        page.element("p", Remarks.filter(report), "class", "note");
        Remarks.edition(report).ifPresent(remark -> page.element("p", remark, "class", "note"));
        Remarks.running(report).ifPresent(remark -> page.element("p", remark, "class", "synthetic"));
        page.close();
    }

    private void changes(String remark) {
        page.open("section");
        heading("修订", "Revision");
        page.element("p", remark, "class", "caption");
        var printed = Remarks.printed(report.edition());
        if (!printed.isEmpty()) {
            tables.changes(printed);
        }
        int more = report.edition().changes().size() - printed.size();
        if (more > 0) {
            page.element("p", "… " + more, "class", "caption");
        }
        page.close();
    }

    private void section(Report.Section section) {
        page.open("section");
        heading(section.titleZh(), section.titleEn() + (section.scope().equals("city") ? "" : " · " + section.scope()));
        if (!section.sentence().isEmpty()) {
            page.element("p", section.sentence(), "class", "sentence");
        }
        if (!section.lines().isEmpty()) {
            tables.lines(section);
        }
        section.tables().forEach(tables::table);
        page.close();
    }

    private void charts() {
        if (report.charts().isEmpty()) {
            return;
        }
        page.open("section");
        heading("图表", "Charts");
        var charts = new HtmlCharts(page);
        report.charts().forEach(charts::draw);
        page.close();
    }

    private void ledger() {
        page.element("p", Remarks.LEDGER, "class", "caption");
        page.open("table", "class", "figures").open("thead").open("tr");
        Remarks.LEDGER_HEADS.forEach(head -> page.element("th", head));
        page.close().close().open("tbody");
        for (var row : report.ledger()) {
            page.open("tr").element("td", row.source()).element("td", row.window(), "class", "number");
            List.of(row.in(), row.counted(), row.duplicates(), row.superseded(), row.waiting(), row.rejected())
                    .forEach(amount -> page.element("td", Long.toString(amount), "class", "number"));
            page.close();
        }
        page.close().close();
        report.ledger().stream()
                .filter(row -> !row.closes())
                .forEach(row -> page.element(
                        "p", "✗ 台账不平 does not close: " + row.source() + " " + row.window(), "class", "synthetic"));
    }

    private void definitions() {
        page.open("section");
        heading("指标定义", "Definitions");
        page.open("table", "class", "definitions").open("tbody");
        for (var definition : report.definitions()) {
            page.open("tr").open("th").text(definition.nameZh());
            page.element("span", definition.nameEn(), "class", "en", "lang", "en");
            page.element("code", definition.metric()).close();
            page.open("td").text(definition.definitionZh());
            page.element("span", definition.definitionEn(), "class", "en", "lang", "en");
            page.element("code", "= " + definition.formula()).close().close();
        }
        page.close().close().close();
    }

    private void heading(String zh, String en) {
        page.open("h2").text(zh).text(" ").element("span", en, "lang", "en").close();
    }

    private static String resource(String name) {
        try (var file = HtmlReport.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
