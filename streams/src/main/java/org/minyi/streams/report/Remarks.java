package org.minyi.streams.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What every printed form of a report says about it, in the same words. */
final class Remarks {

    static final String SYNTHETIC = "合成数据，仅供演示  Synthetic data, for demonstration only";
    static final String LEDGER_TITLE = "事件台账";
    static final String LEDGER =
            LEDGER_TITLE + "  Ledger of events: in = counted + duplicates + superseded + waiting + rejected";
    static final String SCOPE = "除另注明外为全市、全部来源  the whole city and every source, unless said otherwise";
    static final String DEFINITIONS = "指标定义  Definitions";

    /** The heads of the ledger's columns. */
    static final List<String> LEDGER_HEADS = List.of(
            "来源 source", "年 year", "接收 in", "计入 counted", "重复 dupl.", "取代 supers.", "等待 waiting", "拒收 rejected");

    /** So many changes are printed; a file for a spreadsheet has all of them. */
    static final int MOST_CHANGES = 60;

    private Remarks() {}

    /** On what the figures rest, when they were computed, and how they are printed. */
    static String basis(Report report) {
        return "口径 basis: " + report.basis() + " · " + report.computedAt() + " · " + report.profile();
    }

    /** What is in the figures and how they are rounded. */
    static String filter(Report report) {
        return "范围 scope: " + SCOPE + " · 时区 zone: " + report.zone() + " · " + report.rounding();
    }

    /** Which revision it is and when it was frozen; empty unless it is published. */
    static Optional<String> edition(Report report) {
        return Optional.ofNullable(report.edition())
                .map(edition -> "已发布 第" + edition.revision() + "版  published, revision " + edition.revision()
                        + ", frozen at " + edition.frozenAt());
    }

    /** What a published report says of the revision before; empty where there is none. */
    static Optional<String> changes(Report report) {
        return Optional.ofNullable(report.edition())
                .filter(edition -> edition.revision() > 1)
                .map(edition -> "与第" + (edition.revision() - 1) + "版相比，"
                        + edition.changes().size()
                        + "项指标有变化  changes since revision " + (edition.revision() - 1) + ": "
                        + edition.changes().size());
    }

    /** The changes that are printed. */
    static List<Edition.Change> printed(Edition edition) {
        return edition.changes()
                .subList(0, Math.min(MOST_CHANGES, edition.changes().size()));
    }

    /** A figure in print and exactly, e.g. {@code 99.77% = 8502335 / 8521280}; — where there was none. */
    static String exactly(Edition.Exact figure) {
        if (figure == null) {
            return Printing.EMPTY;
        }
        if (figure.denominator() != null) {
            return figure.printed() + " = " + figure.numerator() + " / " + figure.denominator();
        }
        var count = Long.toString(figure.numerator());
        return figure.printed().startsWith(count) ? figure.printed() : figure.printed() + " = " + count;
    }

    /** How many events changed a figure, by kind: {@code tickets.HANDLED 2, tickets.REDO 1}. */
    static String causes(Edition.Change change) {
        return change.causes().entrySet().stream()
                .map(cause -> cause.getKey() + " " + cause.getValue())
                .collect(Collectors.joining(", "));
    }

    /** That the window has not ended; empty where it has. */
    static Optional<String> running(Report report) {
        return report.over()
                ? Optional.empty()
                : Optional.of("本期尚未结束，数据截至计算时刻  " + report.window()
                        + " is not over: figures, and what they are compared with, are not of equal lengths");
    }

    /** How many rows a printed table leaves out; empty where none. */
    static Optional<String> left(Report.Table table) {
        return table.rows().size() <= table.shown()
                ? Optional.empty()
                : Optional.of("（前%d个，共%d个 the first %d of %d）"
                        .formatted(
                                table.shown(),
                                table.rows().size(),
                                table.shown(),
                                table.rows().size()));
    }

    /** What the shares of a table are shares of; empty where it has none. */
    static Optional<String> base(Report.Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).share()) {
                return Optional.of("占比基数 base of the shares: "
                        + table.columns().get(i).definition().nameZh() + " "
                        + table.columns().get(i).definition().nameEn() + " = "
                        + table.total().values().get(i).denominator());
            }
        }
        return Optional.empty();
    }

    /** At which moment the stocks of a table stood so; empty where it has none. */
    static Optional<String> moments(Report.Table table) {
        var moments = new ArrayList<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            var moment = table.total().values().get(i).moment();
            if (moment != null) {
                moments.add(table.columns().get(i).headZh() + " @ " + moment);
            }
        }
        return moments.isEmpty() ? Optional.empty() : Optional.of("时刻 moments: " + String.join(" · ", moments));
    }

    /** A metric's definition on one line. */
    static String definition(Report.Definition definition) {
        return definition.nameZh() + " = " + definition.definitionZh() + "；" + definition.nameEn() + " = "
                + definition.definitionEn();
    }
}
