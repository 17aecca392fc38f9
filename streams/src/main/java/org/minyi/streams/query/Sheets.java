package org.minyi.streams.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.minyi.streams.contract.LedgerRow;

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
                        .map(each -> row(
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

    static Sheet scopes(ScopeList list) {
        return new Sheet(
                "minyi-" + list.dimension().replace('|', '-'),
                List.of("dimension", "member", "name"),
                list.members().stream()
                        .map(each -> row(list.dimension(), each.member(), each.name()))
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
                        .map(each -> row(
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

    static Sheet rejects(RejectPage page) {
        return new Sheet(
                "minyi-rejects",
                List.of(
                        "id",
                        "refused_at",
                        "topic",
                        "partition",
                        "offset",
                        "arrived_at",
                        "source",
                        "reason",
                        "field",
                        "message"),
                page.rows().stream()
                        .map(each -> row(
                                each.id().text(),
                                each.refusedAt(),
                                each.topic(),
                                each.partition(),
                                each.offset(),
                                each.arrivedAt(),
                                each.source(),
                                each.reason(),
                                each.field(),
                                each.message()))
                        .toList());
    }

    /** Whatever is known of some id has a column. */
    static Sheet ids(IdPage page) {
        var details = new TreeSet<String>();
        page.rows().forEach(each -> details.addAll(each.details().keySet()));
        var heads = Stream.of("metric", "scope", "window", "part", "unit", "id", "at", "amount");
        var foot = Stream.of("basis", "computed_at", "synthetic");
        return new Sheet(
                "minyi-ids-" + page.metric(),
                Stream.of(heads, details.stream(), foot).flatMap(names -> names).toList(),
                page.rows().stream().map(each -> id(each, details, page)).toList());
    }

    private static List<Object> id(IdList.Row id, Set<String> details, IdPage page) {
        var cells = row(
                page.metric(), page.scope(), page.window(), page.part(), page.unit(), id.id(), id.at(), id.amount());
        details.forEach(name -> cells.add(id.details().get(name)));
        cells.addAll(row(page.basis(), page.computedAt(), page.synthetic()));
        return cells;
    }

    /** The cells of a row, of which some may be null. */
    static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
