package org.minyi.streams.report;

import static org.minyi.streams.report.Columns.left;
import static org.minyi.streams.report.Columns.right;

import java.util.List;

/** A report as plain text for a terminal, in which Chinese characters take two columns. */
public final class TextReport {

    private static final int NAME_ZH = 23;
    private static final int NAME_EN = 25;
    private static final int PRINTED = 12;
    private static final int LEDGER_COLUMN = 14;
    private static final int METRIC = 40;

    private TextReport() {}

    /** The whole report, ending in a line break. */
    public static String render(Report report) {
        var text = new StringBuilder();
        text.append(report.headingZh()).append("  ").append(report.titleEn()).append('\n');
        if (report.synthetic()) {
            text.append("※ ").append(Remarks.SYNTHETIC).append('\n');
        }
        text.append(Remarks.basis(report)).append('\n');
        text.append(Remarks.filter(report)).append('\n');
        Remarks.running(report)
                .ifPresent(remark -> text.append("※ ").append(remark).append('\n'));
        Remarks.edition(report).ifPresent(remark -> text.append(remark).append('\n'));
        Remarks.changes(report).ifPresent(remark -> changes(report, remark, text));
        report.sections().forEach(section -> render(section, text));
        TextTable.render(report.sources(), text);
        ledger(report, text);
        definitions(report, text);
        return text.toString();
    }

    private static void changes(Report report, String remark, StringBuilder text) {
        text.append('\n').append(remark).append('\n');
        var printed = Remarks.printed(report.edition());
        printed.forEach(change -> text.append("  ")
                .append(left(change.nameZh(), NAME_ZH))
                .append(left(change.nameEn(), NAME_EN))
                .append(Remarks.exactly(change.from()))
                .append(" → ")
                .append(Remarks.exactly(change.to()))
                .append(scope(change.scope(), "city"))
                .append("  ← ")
                .append(Remarks.causes(change))
                .append('\n'));
        int more = report.edition().changes().size() - printed.size();
        if (more > 0) {
            text.append("  … ").append(more).append('\n');
        }
    }

    private static void render(Report.Section section, StringBuilder text) {
        text.append('\n').append(section.titleZh()).append("  ").append(section.titleEn());
        text.append(scope(section.scope(), "city")).append('\n');
        if (!section.sentence().isEmpty()) {
            text.append("  ").append(section.sentence()).append("\n\n");
        }
        section.lines().forEach(line -> render(line, section, text));
        section.tables().forEach(table -> {
            TextTable.render(table, text);
            Remarks.base(table).ifPresent(base -> text.append("  ").append(base).append('\n'));
            Remarks.moments(table)
                    .ifPresent(moments -> text.append("  ").append(moments).append('\n'));
        });
    }

    private static void render(Report.Line line, Report.Section section, StringBuilder text) {
        var value = line.value();
        text.append("  ")
                .append(left(line.definition().nameZh(), NAME_ZH))
                .append(left(line.definition().nameEn(), NAME_EN))
                .append(right(value.printed(), PRINTED))
                .append(exact(value))
                .append(value.moment() == null ? "" : "  @ " + value.moment())
                .append(scope(value.scope(), section.scope()))
                .append('\n');
        value.comparisons()
                .forEach(beside -> text.append("      ").append(inWords(beside)).append('\n'));
    }

    private static String scope(String scope, String around) {
        return scope.equals(around) ? "" : "  [" + scope + "]";
    }

    private static String inWords(Report.Beside beside) {
        return beside.nameZh() + " " + beside.nameEn() + " "
                + (beside.window() == null ? Printing.EMPTY : beside.window()) + ": " + beside.change() + "  ← "
                + beside.printed() + fraction(beside.numerator(), beside.denominator());
    }

    private static String exact(Report.Value value) {
        if (value.denominator() != null) {
            return fraction(value.numerator(), value.denominator());
        }
        return value.printed().startsWith(Long.toString(value.numerator())) ? "" : "  = " + value.numerator();
    }

    private static String fraction(Long numerator, Long denominator) {
        return denominator == null ? "" : "  = " + numerator + " / " + denominator;
    }

    private static void ledger(Report report, StringBuilder text) {
        text.append('\n').append(Remarks.LEDGER).append("\n  ");
        Remarks.LEDGER_HEADS.forEach(title -> text.append(right(title, LEDGER_COLUMN)));
        text.append('\n');
        for (var row : report.ledger()) {
            text.append("  ").append(right(row.source(), LEDGER_COLUMN)).append(right(row.window(), LEDGER_COLUMN));
            List.of(row.in(), row.counted(), row.duplicates(), row.superseded(), row.waiting(), row.rejected())
                    .forEach(amount -> text.append(right(Long.toString(amount), LEDGER_COLUMN)));
            text.append(row.closes() ? "\n" : "  ← does not close\n");
        }
    }

    private static void definitions(Report report, StringBuilder text) {
        text.append('\n').append(Remarks.DEFINITIONS).append('\n');
        report.definitions().forEach(definition -> text.append("  ")
                .append(left(definition.metric(), METRIC))
                .append(Remarks.definition(definition))
                .append('\n'));
    }
}
