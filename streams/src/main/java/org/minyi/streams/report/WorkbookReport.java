package org.minyi.streams.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.minyi.streams.contract.Comparison;

/**
 * A report as a spreadsheet of real numbers: what it rests on, every figure with numerator and denominator, each table,
 * the numbers behind the charts, the definitions and the ledger.
 */
final class WorkbookReport {

    private static final String APPLICATION = "Minyi";
    private static final String VERSION = "1.0";

    private final Report report;
    private final Workbook workbook;
    private final Set<String> names = new LinkedHashSet<>();

    private WorkbookReport(Report report, Workbook workbook) {
        this.report = report;
        this.workbook = workbook;
    }

    /** The whole report as the bytes of an .xlsx file. */
    static byte[] render(Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, APPLICATION, VERSION)) {
            new WorkbookReport(report, workbook).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write() {
        basis();
        figures();
        if (report.edition() != null) {
            changes();
        }
        report.sections().forEach(section -> section.tables().forEach(this::table));
        table(report.sources());
        if (!report.charts().isEmpty()) {
            charts();
        }
        definitions();
        ledger();
    }

    private void basis() {
        var sheet = sheet("口径 Basis", List.of("项目 item", "内容"), 28, 90);
        sheet.row("报告 report", report.headingZh() + "  " + report.titleEn());
        sheet.row("合成数据 synthetic", report.synthetic() ? Remarks.SYNTHETIC : "否 no");
        sheet.row("口径 basis", report.basis());
        sheet.row("计算时刻 computed at", report.computedAt());
        sheet.row("窗口 window", report.window());
        Remarks.edition(report).ifPresent(remark -> sheet.row("版本 revision", remark));
        Remarks.running(report).ifPresent(remark -> sheet.row("注 note", remark));
        sheet.row("时区 zone", report.zone());
        sheet.row("模板 profile", report.profile());
        sheet.row("舍入 rounding", report.rounding());
        sheet.row("范围 scope", Remarks.SCOPE);
        report.sections().stream()
                .filter(section -> !section.sentence().isEmpty())
                .forEach(section -> sheet.row(section.titleZh() + " " + section.titleEn(), section.sentence()));
        sheet.end();
    }

    private void figures() {
        var heads = new ArrayList<>(List.of(
                "章节 section",
                "指标 metric",
                "名称",
                "name",
                "范围 scope",
                "成员 member",
                "窗口 window",
                "分子 numerator",
                "分母 denominator",
                "值 value",
                "印作 printed",
                "单位 unit",
                "时刻 moment"));
        for (var with : Comparison.values()) {
            var name = with.nameZh() + " " + with.id();
            heads.addAll(List.of(
                    name + " window", name + " numerator", name + " denominator", name + " value", name + " change"));
        }
        var sheet = sheet("指标 Figures", heads, 22, 34, 26, 26, 20, 16, 10, 14, 14, 12, 16, 12, 22);
        FlatFigure.of(report).forEach(figure -> sheet.row(cells(figure).toArray()));
        sheet.end();
    }

    private void changes() {
        var sheet = sheet("修订 Changes", ChangeRows.HEADS, 34, 26, 26, 20, 14, 14, 14, 14, 14, 14, 50);
        ChangeRows.of(report.edition()).forEach(row -> sheet.row(row.toArray()));
        sheet.end();
    }

    private static List<Object> cells(FlatFigure figure) {
        var value = figure.value();
        var cells = figure.exactly();
        cells.add(number(value));
        cells.add(value.printed());
        cells.add(figure.unit());
        cells.add(value.moment());
        for (var with : Comparison.values()) {
            var beside = figure.beside(with);
            cells.add(beside.map(Report.Beside::window).orElse(null));
            cells.add(beside.map(Report.Beside::numerator).orElse(null));
            cells.add(beside.map(Report.Beside::denominator).orElse(null));
            cells.add(beside.map(WorkbookReport::number).orElse(null));
            cells.add(beside.map(Report.Beside::change).orElse(null));
        }
        return cells;
    }

    private void table(Report.Table table) {
        var heads = new ArrayList<>(List.of("名次 rank", "代码 code", "名称 name"));
        for (var column : table.columns()) {
            var name = column.headZh() + " " + column.headEn();
            if (divides(column)) {
                heads.addAll(List.of(name + "：分子 numerator", name + "：分母 denominator"));
            }
            heads.add(name);
        }
        var sheet = sheet(table.titleZh(), heads, 8, 20, 26);
        table.rows().forEach(row -> sheet.row(cells(table, row).toArray()));
        sheet.row(cells(table, table.total()).toArray());
        sheet.end();
    }

    private static List<Object> cells(Report.Table table, Report.Row row) {
        var cells = new ArrayList<Object>();
        cells.add(row.rank());
        cells.add(row.member());
        cells.add(row.name());
        for (int i = 0; i < row.values().size(); i++) {
            var value = row.values().get(i);
            if (divides(table.columns().get(i))) {
                cells.add(value.numerator());
                cells.add(value.denominator());
            }
            cells.add(number(value));
        }
        return cells;
    }

    private static boolean divides(Report.Column column) {
        return column.share() || !column.definition().unit().equals("count");
    }

    private void charts() {
        var sheet = sheet(
                "图表 Charts",
                List.of("图 chart", "横轴 at", "分子 numerator", "分母 denominator", "值 value"),
                34,
                26,
                14,
                14,
                12);
        for (var chart : report.charts()) {
            var title = chart.titleZh() + " " + chart.titleEn();
            if (chart instanceof Report.Chart.Daily daily) {
                daily.days().forEach(day -> sheet.row(title, day.window(), day.numerator(), null, day.numerator()));
            } else if (chart instanceof Report.Chart.Spread spread) {
                spread.bins()
                        .forEach(bin ->
                                sheet.row(title, BinLabel.of(bin, spread.unit()), bin.count(), null, bin.count()));
            } else if (chart instanceof Report.Chart.Bars bars) {
                bars.rows().forEach(row -> {
                    var value = row.values().get(0);
                    sheet.row(title, row.name(), value.numerator(), value.denominator(), number(value));
                });
            }
        }
        sheet.end();
    }

    private void definitions() {
        var sheet = sheet(
                "定义 Definitions",
                List.of("指标 metric", "名称", "name", "定义", "definition", "公式 formula", "单位 unit", "归属 counted in"),
                34,
                26,
                26,
                60,
                60,
                50,
                14,
                12);
        report.definitions()
                .forEach(definition -> sheet.row(
                        definition.metric(),
                        definition.nameZh(),
                        definition.nameEn(),
                        definition.definitionZh(),
                        definition.definitionEn(),
                        definition.formula(),
                        definition.unit(),
                        definition.countedIn()));
        sheet.end();
    }

    private void ledger() {
        var heads = new ArrayList<>(Remarks.LEDGER_HEADS);
        heads.add("平 closes");
        var sheet = sheet("台账 Ledger", heads, 20, 10, 14, 14, 14, 14, 14, 14, 12);
        for (var row : report.ledger()) {
            sheet.row(
                    row.source(),
                    row.window(),
                    row.in(),
                    row.counted(),
                    row.duplicates(),
                    row.superseded(),
                    row.waiting(),
                    row.rejected(),
                    row.closes() ? "✓" : "✗");
        }
        sheet.end();
    }

    /** Two tables may have one title, but no two sheets. */
    private SheetWriter sheet(String name, List<String> heads, int... widths) {
        var unique = name;
        for (int i = 2; !names.add(unique); i++) {
            unique = i + " " + name;
        }
        var sheet = new SheetWriter(workbook, unique, heads, widths);
        if (report.synthetic()) {
            sheet.foot(Remarks.SYNTHETIC);
        }
        return sheet;
    }

    private static Object number(Report.Value value) {
        return number(value.numerator(), value.denominator(), value.printed());
    }

    private static Object number(Report.Beside base) {
        return base.numerator() == null ? Printing.EMPTY : number(base.numerator(), base.denominator(), base.printed());
    }

    private static Object number(long numerator, Long denominator, String printed) {
        if (denominator == null) {
            return numerator;
        }
        if (denominator == 0) {
            return Printing.EMPTY;
        }
        var value = BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
        return new SheetWriter.Quotient(value, printed.endsWith("%"));
    }
}
