package org.minyi.streams.report;

import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Nearest;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.schemas.yaml.YamlReader;
import org.minyi.streams.clock.TextFile;
import org.minyi.streams.clock.UnusableFileException;
import org.minyi.streams.contract.Dimensions;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.report.Profile.Line;
import org.minyi.streams.report.Profile.Section;

/** Reads a profile strictly: whatever in it means nothing is told with its line. */
final class ProfileReader {

    private static final int FINEST = 6;
    private static final int MOST_DAYS_AFTER = 366;
    private static final List<String> KEYS = List.of(
            "name",
            "titleZh",
            "titleEn",
            "rounding",
            "scale",
            "trailingZeros",
            "zone",
            "windows",
            "asOfDaysAfter",
            "names",
            "sections",
            "charts");
    private static final List<String> SECTION_KEYS =
            List.of("titleZh", "titleEn", "sentence", "scope", "lines", "every", "as", "tables");
    private static final List<String> LINE_KEYS = Stream.concat(
                    StyleReader.KEYS.stream(), Stream.of("scope", "compare"))
            .toList();
    private static final Map<String, RoundingMode> ROUNDING = StyleReader.choices(
            new RoundingMode[] {RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN}, RoundingMode::name);
    private static final Map<String, Window.Kind> WINDOWS =
            StyleReader.choices(new Window.Kind[] {Window.Kind.YEAR, Window.Kind.MONTH}, kind -> kind.name()
                    .toLowerCase(Locale.ROOT));

    private final StyleReader styles;
    private final TableReader tables;
    private final ChartReader charts;
    private final ZoneId zone;

    private ProfileReader(List<Metric> catalogue, ZoneId zone) {
        this.styles = new StyleReader(catalogue);
        this.tables = new TableReader(styles);
        this.charts = new ChartReader(styles);
        this.zone = zone;
    }

    /**
     * The profile in that file.
     *
     * @param zone the zone whose calendar windows the figures are of
     * @throws UnusableFileException with the line that cannot be used
     */
    static Profile read(TextFile file, List<Metric> catalogue, ZoneId zone) {
        try {
            return new ProfileReader(catalogue, zone).profile(YamlReader.read(file.text()));
        } catch (LineException e) {
            throw new UnusableFileException(file.name(), e);
        }
    }

    private Profile profile(Yaml document) {
        var keys = document.keys("a profile").only(KEYS);
        keys.find("zone").ifPresent(this::checkZone);
        return new Profile(
                name(keys.get("name")),
                keys.get("titleZh").text("titleZh"),
                keys.get("titleEn").text("titleEn"),
                keys.find("windows")
                        .map(ProfileReader::windows)
                        .orElse(EnumSet.of(Window.Kind.YEAR, Window.Kind.MONTH)),
                keys.find("asOfDaysAfter")
                        .map(days -> OptionalInt.of(StyleReader.number("asOfDaysAfter", days, 0, MOST_DAYS_AFTER)))
                        .orElse(OptionalInt.empty()),
                printing(keys),
                keys.find("names").map(ProfileReader::names).orElse(Map.of()),
                keys.get("sections").items("sections").stream()
                        .map(this::section)
                        .toList(),
                keys.find("charts").map(yaml -> yaml.items("charts")).orElse(List.of()).stream()
                        .map(charts::chart)
                        .toList());
    }

    private static String name(Yaml yaml) {
        var name = yaml.text("name");
        if (!name.matches("[a-z0-9-]+")) {
            throw yaml.refusal("'" + name + "' is no name: write small letters, digits and '-' only");
        }
        return name;
    }

    /** Windows are those of the application's zone, so a profile of another one would print another year's figures. */
    private void checkZone(Yaml yaml) {
        var written = yaml.text("zone");
        if (!written.equals(zone.getId())) {
            throw yaml.refusal("'" + written + "' is not the zone of the figures, which is " + zone.getId()
                    + ": write that one, or leave 'zone' out");
        }
    }

    private static Set<Window.Kind> windows(Yaml yaml) {
        var kinds = EnumSet.noneOf(Window.Kind.class);
        yaml.items("windows").forEach(item -> kinds.add(item.choice("window", WINDOWS)));
        return kinds;
    }

    private static Printing printing(Yaml.Keys keys) {
        return new Printing(
                keys.get("rounding").choice("rounding", ROUNDING),
                StyleReader.number("scale", keys.get("scale"), 0, FINEST),
                StyleReader.truth("trailingZeros", keys.get("trailingZeros")));
    }

    private static Map<String, Map<String, String>> names(Yaml yaml) {
        var names = new LinkedHashMap<String, Map<String, String>>();
        yaml.keys("names").names().forEach((dimension, line) -> {
            StyleReader.dimension(new Yaml.Text(line, dimension), dimension);
            var members = new LinkedHashMap<String, String>();
            yaml.keys("names").get(dimension).texts(dimension).forEach((code, name) -> members.put(code, name.text()));
            names.put(dimension, Map.copyOf(members));
        });
        return Map.copyOf(names);
    }

    private Section section(Yaml yaml) {
        var keys = yaml.keys("a section").only(SECTION_KEYS);
        var scope = keys.find("scope").map(StyleReader::scope).orElse(Scope.CITY);
        var section = new Section(
                keys.get("titleZh").text("titleZh"),
                keys.get("titleEn").text("titleEn"),
                keys.find("sentence").map(StyleReader::optionalText).orElse(""),
                scope,
                lines(keys, scope),
                keys.find("tables").map(found -> found.items("tables")).orElse(List.of()).stream()
                        .map(table -> tables.table(table, scope))
                        .toList());
        if (section.lines().isEmpty() && section.tables().isEmpty()) {
            throw keys.refusal("this section has no figures: write lines, every or tables");
        }
        keys.find("sentence").ifPresent(sentence -> checkPlaces(sentence, section));
        return section;
    }

    private List<Line> lines(Yaml.Keys keys, Scope scope) {
        var lines = new ArrayList<Line>();
        keys.find("lines")
                .map(yaml -> yaml.items("lines"))
                .orElse(List.of())
                .forEach(yaml -> lines.add(line(yaml, scope)));
        if (keys.find("every").isEmpty()) {
            keys.find("as").ifPresent(as -> {
                throw as.refusal("'as' says how every figure is printed: write it with 'every', or in a line");
            });
            return lines;
        }
        for (var metric : styles.family(keys.get("every"))) {
            var style = keys.find("as")
                    .map(as -> Style.as(metric, StyleReader.form(as, metric)))
                    .orElse(Style.usual(metric));
            if (Dimensions.isKept(metric, scope)) {
                lines.add(new Line(style, scope, List.of()));
            }
        }
        return lines;
    }

    private Line line(Yaml yaml, Scope scope) {
        var keys = yaml.keys("a line").only(LINE_KEYS);
        var style = styles.style(keys);
        var narrowed = keys.find("scope").map(StyleReader::scope).orElse(scope);
        StyleReader.requireKept(keys, style.metric(), narrowed);
        return new Line(style, narrowed, StyleReader.compare(keys));
    }

    private static void checkPlaces(Yaml yaml, Section section) {
        var sentence = section.sentence();
        if (Place.WRITTEN.matcher(sentence).replaceAll("").matches(".*[{}].*")) {
            throw yaml.refusal("a place of this sentence is not closed, or is none: write {metric}, {metric@scope},"
                    + " {metric previous} or {metric year-before}");
        }
        var names =
                section.lines().stream().map(line -> Place.name(line, section)).toList();
        Place.in(sentence).forEach(place -> {
            if (!names.contains(place.figure())) {
                throw yaml.refusal("no line of this section is {" + place.figure() + "}"
                        + Nearest.hint(place.figure(), names) + ": add the line, or take the place out");
            }
            place.change().ifPresent(change -> checkCompared(yaml, place, section));
        });
    }

    private static void checkCompared(Yaml yaml, Place place, Section section) {
        boolean compared = section.lines().stream()
                .anyMatch(line -> Place.name(line, section).equals(place.figure())
                        && line.compare().contains(place.change().orElseThrow()));
        if (!compared) {
            throw yaml.refusal("the line of {" + place.figure() + "} is not compared so: write compare: ["
                    + place.change().orElseThrow().id() + "] in it");
        }
    }
}
