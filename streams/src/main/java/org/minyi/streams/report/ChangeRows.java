package org.minyi.streams.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What differs from the revision before as the rows of a sheet, one a figure. */
final class ChangeRows {

    /** What stands above the columns. */
    static final List<String> HEADS = List.of(
            "指标 metric",
            "名称",
            "name",
            "范围 scope",
            "原分子 numerator before",
            "原分母 denominator before",
            "原印作 printed before",
            "分子 numerator",
            "分母 denominator",
            "印作 printed",
            "事件 by events");

    private ChangeRows() {}

    /** The rows of all changes. */
    static List<List<Object>> of(Edition edition) {
        return edition.changes().stream().map(ChangeRows::row).toList();
    }

    private static List<Object> row(Edition.Change change) {
        var cells = new ArrayList<Object>(List.of(change.metric(), change.nameZh(), change.nameEn(), change.scope()));
        for (var figure : Arrays.asList(change.from(), change.to())) {
            cells.add(figure == null ? null : figure.numerator());
            cells.add(figure == null ? null : figure.denominator());
            cells.add(figure == null ? Printing.EMPTY : figure.printed());
        }
        cells.add(Remarks.causes(change));
        return cells;
    }
}
