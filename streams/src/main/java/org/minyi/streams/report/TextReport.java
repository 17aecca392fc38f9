package org.minyi.streams.report;

import java.util.List;

/** A report as plain text for a terminal, in which Chinese characters take two columns. */
public final class TextReport {

    private static final int NAME_ZH = 23;
    private static final int NAME_EN = 25;
    private static final int PRINTED = 12;
    private static final List<String> LEDGER = List.of(
            "来源 source", "年 year", "接收 in", "计入 counted", "重复 dupl.", "取代 supers.", "等待 waiting", "拒收 rejected");
    private static final int LEDGER_COLUMN = 14;

    private TextReport() {}

    /** The whole report, ending in a line break. */
    public static String render(YearReport report) {
        var text = new StringBuilder();
        text.append(report.city())
                .append(report.year())
                .append(report.titleZh())
                .append("  ")
                .append(report.titleEn())
                .append('\n');
        if (report.synthetic()) {
            text.append("※ 合成数据，仅供演示  Synthetic data, for demonstration only\n");
        }
        text.append("口径 basis: ")
                .append(report.basis())
                .append(" · ")
                .append(report.computedAt())
                .append(" · ")
                .append(report.profile())
                .append('\n');
        report.sections().forEach(section -> render(section, text));
        ledger(report, text);
        return text.toString();
    }

    private static void render(YearReport.Section section, StringBuilder text) {
        text.append('\n')
                .append(section.titleZh())
                .append("  ")
                .append(section.titleEn())
                .append('\n');
        text.append("  ").append(section.sentence()).append("\n\n");
        for (var line : section.lines()) {
            text.append("  ")
                    .append(left(line.nameZh(), NAME_ZH))
                    .append(left(line.nameEn(), NAME_EN))
                    .append(right(line.printed(), PRINTED))
                    .append(exact(line))
                    .append(line.moment() == null ? "" : "  @ " + line.moment())
                    .append('\n');
        }
    }

    private static String exact(YearReport.Line line) {
        if (line.denominator() != null) {
            return "  = " + line.numerator() + " / " + line.denominator();
        }
        return line.printed().startsWith(Long.toString(line.numerator())) ? "" : "  = " + line.numerator();
    }

    private static void ledger(YearReport report, StringBuilder text) {
        text.append("\n事件台账  Ledger of events: in = counted + duplicates + superseded + waiting + rejected\n  ");
        LEDGER.forEach(title -> text.append(right(title, LEDGER_COLUMN)));
        text.append('\n');
        for (var row : report.ledger()) {
            text.append("  ").append(right(row.source(), LEDGER_COLUMN)).append(right(row.window(), LEDGER_COLUMN));
            List.of(row.in(), row.counted(), row.duplicates(), row.superseded(), row.waiting(), row.rejected())
                    .forEach(amount -> text.append(right(Long.toString(amount), LEDGER_COLUMN)));
            text.append(row.closes() ? "\n" : "  ← does not close\n");
        }
    }

    private static String left(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    private static String right(String text, int columns) {
        return " ".repeat(Math.max(1, columns - width(text))) + text;
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
