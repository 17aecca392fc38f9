package org.minyi.streams.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Rational;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Draws up tables: a row for each member that anything is known of, in order of rank or code. */
final class TableMaker {

    private static final String WHOLE_ZH = "合计";

    private final Values values;
    private final Members members;
    private final Window window;
    private final Definitions definitions;

    TableMaker(Values values, Members members, Window window, Definitions definitions) {
        this.values = values;
        this.members = members;
        this.window = window;
        this.definitions = definitions;
    }

    Report.Table table(Profile.Table table, Scope within) {
        var rows = members.of(table.by(), table.level(), within).stream()
                .map(scope -> row(table, scope, within))
                .filter(row -> saysAnything(row, table.columns()))
                .toList();
        return new Report.Table(
                table.titleZh(),
                table.titleEn(),
                table.by(),
                table.ranking().isPresent(),
                table.most(),
                table.columns().stream()
                        .map(column ->
                                new Report.Column(definitions.of(column.style().metric()), column.share()))
                        .toList(),
                table.ranking().map(ranking -> ranked(rows, ranking)).orElse(rows),
                new Report.Row(null, within.text(), WHOLE_ZH, figures(table, within, within)));
    }

    private Report.Row row(Profile.Table table, Scope scope, Scope within) {
        var code = Members.code(scope, table.by());
        return new Report.Row(null, code, members.name(table.by(), code), figures(table, scope, within));
    }

    private List<Report.Value> figures(Profile.Table table, Scope scope, Scope within) {
        return table.columns().stream()
                .map(column -> value(column, new CellKey(scope, window), new CellKey(within, window)))
                .toList();
    }

    private Report.Value value(Profile.Column column, CellKey key, CellKey whole) {
        var style = column.style();
        return column.share()
                ? values.share(style, key, whole, column.compare())
                : values.value(style, values.figure(style.metric(), key), column.compare());
    }

    /** A member of whom only other figures are told than those of this table has no row in it. */
    private static boolean saysAnything(Report.Row row, List<Profile.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var value = row.values().get(i);
            boolean divides = value.denominator() != null && !columns.get(i).share();
            if (value.numerator() != 0 || divides && !value.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<Report.Row> ranked(List<Report.Row> rows, Profile.Ranking ranking) {
        var order = Comparator.<Report.Row, Rational>comparing(
                        row -> exactly(row, ranking).orElseThrow(),
                        ranking.highestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .thenComparing(row -> behind(row, ranking), Comparator.reverseOrder());
        var telling = rows.stream()
                .filter(row -> exactly(row, ranking).isPresent())
                .sorted(order)
                .toList();
        var ranked = new ArrayList<Report.Row>(rows.size());
        int rank = 0;
        for (int i = 0; i < telling.size(); i++) {
            var row = telling.get(i);
            boolean equals = i > 0 && exactly(row, ranking).equals(exactly(telling.get(i - 1), ranking));
            rank = equals ? rank : i + 1;
            ranked.add(new Report.Row(rank, row.member(), row.name(), row.values()));
        }
        return Stream.concat(ranked.stream(), rows.stream().filter(row -> exactly(row, ranking)
                        .isEmpty()))
                .toList();
    }

    /** Of equals the one whose figure is about more things stands first. */
    private static long behind(Report.Row row, Profile.Ranking ranking) {
        var value = row.values().get(ranking.column());
        return value.denominator() == null ? value.numerator() : value.denominator();
    }

    private static Optional<Rational> exactly(Report.Row row, Profile.Ranking ranking) {
        var value = row.values().get(ranking.column());
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(Rational.of(value.numerator(), value.denominator() == null ? 1 : value.denominator()));
    }
}
