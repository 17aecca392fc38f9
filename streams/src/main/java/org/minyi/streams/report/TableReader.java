package org.minyi.streams.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.report.Profile.Column;
import org.minyi.streams.report.Profile.Ranking;
import org.minyi.streams.report.Profile.Table;

/** Reads the tables of a profile. */
final class TableReader {

    static final int MOST_ROWS = 10_000;

    private static final int USUAL_ROWS = 15;
    private static final int DEEPEST = 9;
    private static final List<String> KEYS = List.of("titleZh", "titleEn", "by", "level", "columns", "rank", "most");
    private static final List<String> COLUMN_KEYS = Stream.concat(
                    StyleReader.KEYS.stream(), Stream.of("share", "compare"))
            .toList();
    private static final List<String> RANK_KEYS = List.of("by", "order");
    private static final Map<String, Boolean> ORDERS =
            StyleReader.choices(new Boolean[] {true, false}, highest -> highest ? "highest" : "lowest");

    private final StyleReader styles;

    TableReader(StyleReader styles) {
        this.styles = styles;
    }

    /** A table within the scope of its section. */
    Table table(Yaml yaml, Scope scope) {
        var keys = yaml.keys("a table").only(KEYS);
        var by = StyleReader.by(keys.get("by"), scope);
        var columns = keys.get("columns").items("columns").stream()
                .map(column -> column(column, by, scope))
                .toList();
        return new Table(
                keys.get("titleZh").text("titleZh"),
                keys.get("titleEn").text("titleEn"),
                by,
                level(keys),
                columns,
                keys.find("rank").map(rank -> ranking(rank, columns)),
                most(keys));
    }

    /** The level of a tree whose members are listed. */
    static int level(Yaml.Keys keys) {
        return keys.find("level")
                .map(level -> StyleReader.number("level", level, 1, DEEPEST))
                .orElse(1);
    }

    /** How many members are shown. */
    static int most(Yaml.Keys keys) {
        return keys.find("most")
                .map(most -> StyleReader.number("most", most, 1, MOST_ROWS))
                .orElse(USUAL_ROWS);
    }

    private Column column(Yaml yaml, String by, Scope scope) {
        var keys = yaml.keys("a column").only(COLUMN_KEYS);
        boolean share = keys.find("share")
                .map(written -> StyleReader.truth("share", written))
                .orElse(false);
        var style = share ? share(keys) : styles.style(keys);
        StyleReader.requireKept(keys, style.metric(), by, scope);
        StyleReader.requireKept(keys, style.metric(), scope);
        return new Column(style, share, StyleReader.compare(keys));
    }

    /** A share is printed in percent whatever its count would be printed as. */
    private Style share(Yaml.Keys keys) {
        var metric = styles.metric(keys.get("metric"));
        if (!Form.COUNT.fits(metric.formula().unit())) {
            throw keys.get("metric")
                    .refusal(metric.id() + " is no count, and only a count has shares: write a count, or share: false");
        }
        keys.find("as").ifPresent(as -> {
            throw as.refusal("a share is always printed in percent: take 'as' out");
        });
        return new Style(metric, Form.PERCENT, "", 1, "");
    }

    private static Ranking ranking(Yaml yaml, List<Column> columns) {
        var keys = yaml.keys("rank").only(RANK_KEYS);
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {

            places.putIfAbsent(columns.get(i).style().metric().id(), i);
        }
        return new Ranking(
                keys.get("by").choice("column of this table", places),
                keys.find("order").map(order -> order.choice("order", ORDERS)).orElse(true));
    }
}
