package org.minyi.streams.report;

import java.util.List;
import java.util.Map;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.report.Profile.Chart;

/** Reads the charts of a profile. */
final class ChartReader {

    private static final List<String> DAILY_KEYS = List.of("chart", "titleZh", "titleEn", "metric", "scope");
    private static final List<String> SPREAD_KEYS = List.of("chart", "titleZh", "titleEn", "of", "scope");
    private static final List<String> BARS_KEYS =
            List.of("chart", "titleZh", "titleEn", "metric", "as", "unit", "floor", "word", "by", "level", "most");
    private static final Map<String, Distribution> DISTRIBUTIONS =
            StyleReader.choices(Distribution.values(), Distribution::id);

    private final StyleReader styles;
    private final Map<String, Kind> kinds = StyleReader.choices(
            new Kind[] {new Kind("daily", this::daily), new Kind("spread", this::spread), new Kind("bars", this::bars)},
            Kind::name);

    ChartReader(StyleReader styles) {
        this.styles = styles;
    }

    /** A sort of chart and how it is read. */
    private record Kind(String name, Reading reading) {}

    private interface Reading {
        Chart read(Yaml.Keys keys);
    }

    Chart chart(Yaml yaml) {
        var keys = yaml.keys("a chart");
        return keys.get("chart").choice("chart", kinds).reading().read(keys);
    }

    private Chart daily(Yaml.Keys keys) {
        var style = styles.style(keys.only(DAILY_KEYS));
        if (style.as() != Form.COUNT) {
            throw keys.get("metric")
                    .refusal(style.metric().id() + " is no count, and days are drawn of counts only: write a count");
        }
        var scope = scope(keys);
        StyleReader.requireKept(keys, style.metric(), scope);
        return new Chart.Daily(title(keys, "titleZh"), title(keys, "titleEn"), style, scope);
    }

    private Chart spread(Yaml.Keys keys) {
        return new Chart.Spread(
                title(keys, "titleZh"),
                title(keys, "titleEn"),
                keys.only(SPREAD_KEYS).get("of").choice("distribution", DISTRIBUTIONS),
                scope(keys));
    }

    private Chart bars(Yaml.Keys keys) {
        var style = styles.style(keys.only(BARS_KEYS));
        var by = StyleReader.by(keys.get("by"), Scope.CITY);
        StyleReader.requireKept(keys, style.metric(), by, Scope.CITY);
        return new Chart.Bars(
                title(keys, "titleZh"),
                title(keys, "titleEn"),
                style,
                by,
                TableReader.level(keys),
                TableReader.most(keys));
    }

    private static Scope scope(Yaml.Keys keys) {
        return keys.find("scope").map(StyleReader::scope).orElse(Scope.CITY);
    }

    private static String title(Yaml.Keys keys, String key) {
        return keys.get(key).text(key);
    }
}
