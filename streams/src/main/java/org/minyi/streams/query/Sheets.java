package org.minyi.streams.query;

import java.util.List;
import org.minyi.streams.contract.LedgerRow;
import org.minyi.streams.query.http.Sheet;

/** Lists as sheets, a row for each of their own. */
final class Sheets {

    private Sheets() {}

    static Sheet definitions(List<Answers.Definition> definitions) {
        return new Sheet(
                "minyi-definitions",
                List.of(
                        "metric",
                        "name_zh",
                        "name_en",
                        "definition_zh",
                        "definition_en",
                        "counted_in",
                        "unit",
                        "formula",
                        "numerator",
                        "denominator",
                        "example_zh",
                        "example_en",
                        "example_figure"),
                definitions.stream()
                        .map(each -> Sheet.row(
                                each.id(),
                                each.nameZh(),
                                each.nameEn(),
                                each.definitionZh(),
                                each.definitionEn(),
                                each.basis(),
                                each.unit(),
                                each.formula(),
                                String.join(" ", each.numerator()),
                                String.join(" ", each.denominator()),
                                each.example().titleZh(),
                                each.example().titleEn(),
                                each.example().figure()))
                        .toList());
    }

    static Sheet ledger(List<LedgerRow> rows) {
        return new Sheet(
                "minyi-ledger",
                List.of(
                        "source",
                        "window",
                        "in",
                        "counted",
                        "duplicates",
                        "superseded",
                        "waiting",
                        "rejected",
                        "closes"),
                rows.stream()
                        .map(each -> Sheet.row(
                                each.source(),
                                each.window(),
                                each.in(),
                                each.counted(),
                                each.duplicates(),
                                each.superseded(),
                                each.waiting(),
                                each.rejected(),
                                each.closes()))
                        .toList());
    }
}
