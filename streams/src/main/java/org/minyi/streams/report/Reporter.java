package org.minyi.streams.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.streams.clock.Comparing;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.LedgerRow;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Draws up the report of a year or a month from whatever cells it is given. */
public final class Reporter {

    /** What tells how much came from which source: in every report, whatever its profile. */
    private static final List<String> SOURCE_COUNTS = List.of("tickets.accepted", "calls.offered", "ratings.total");

    private final String city;
    private final boolean synthetic;
    private final LocalWindows windows;
    private final List<Profile.Column> sourceCounts;
    private final List<Metric> ledgerMetrics;
    private final InstantSource clock;

    /** Reports on a city with the metrics of this catalogue. */
    public Reporter(String city, boolean synthetic, LocalWindows windows, List<Metric> catalogue, InstantSource clock) {
        this.city = city;
        this.synthetic = synthetic;
        this.windows = windows;
        this.sourceCounts = catalogue.stream()
                .filter(metric -> SOURCE_COUNTS.contains(metric.id()))
                .map(metric -> new Profile.Column(Style.usual(metric), false, List.of()))
                .toList();
        this.ledgerMetrics = catalogue.stream()
                .filter(metric -> metric.id().startsWith("ledger."))
                .toList();
        this.clock = clock;
    }

    /**
     * The report of that window by that profile.
     *
     * @throws IllegalArgumentException when the profile is not for windows of that length
     */
    public Report report(Window window, Profile profile, Cells cells, String basis) {
        if (!profile.windows().contains(window.kind())) {
            throw new IllegalArgumentException("the profile '" + profile.name() + "' is for a " + lengths(profile)
                    + ", and " + window + " is none: ask for another window or profile");
        }
        var definitions = new Definitions();
        var values = new Values(cells, new Comparing(windows), profile.printing());
        var members = new Members(cells, window, profile.names());
        var tables = new TableMaker(values, members, window, definitions);
        var charts = new ChartMaker(cells, values, members, window, definitions);
        var sections = profile.sections().stream()
                .map(section -> section(section, window, values, tables, definitions))
                .toList();
        var sources = tables.table(sources(), Scope.CITY);
        ledgerMetrics.forEach(definitions::of);
        return new Report(
                city,
                window.text(),
                !windows.end(window)
                        .isAfter(cells.upTo(window, Window.Kind.HOUR).end()),
                windows.zone().getId(),
                profile.name(),
                profile.titleZh(),
                profile.titleEn(),
                profile.printing().inWords(),
                basis,
                clock.instant(),
                synthetic,
                sections,
                profile.charts().stream().map(charts::chart).toList(),
                sources,
                definitions.all(),
                ledger(cells),
                null);
    }

    private static Report.Section section(
            Profile.Section section, Window window, Values values, TableMaker tables, Definitions definitions) {
        var lines = section.lines().stream()
                .map(line -> line(line, window, values, definitions))
                .toList();
        return new Report.Section(
                section.titleZh(),
                section.titleEn(),
                sentence(section, lines),
                section.scope().text(),
                lines,
                section.tables().stream()
                        .map(table -> tables.table(table, section.scope()))
                        .toList());
    }

    private static Report.Line line(Profile.Line line, Window window, Values values, Definitions definitions) {
        var metric = line.style().metric();
        var figure = values.figure(metric, new CellKey(line.scope(), window));
        return new Report.Line(definitions.of(metric), values.value(line.style(), figure, line.compare()));
    }

    private static String sentence(Profile.Section section, List<Report.Line> lines) {
        var byName = Stream.iterate(0, i -> i + 1)
                .limit(lines.size())
                .collect(Collectors.toMap(
                        i -> Place.name(section.lines().get(i), section), lines::get, (one, other) -> one));
        return Place.WRITTEN
                .matcher(section.sentence())
                .replaceAll(match -> Matcher.quoteReplacement(inWords(Place.of(match), byName)));
    }

    private static String inWords(Place place, Map<String, Report.Line> lines) {
        var value = lines.get(place.figure()).value();
        return place.change()
                .map(change -> value.comparisons().stream()
                        .filter(beside -> beside.with().equals(change.id()))
                        .findFirst()
                        .map(Reporter::changeInWords)
                        .orElseThrow())
                .orElse(value.printed());
    }

    /** E.g. 环比上升4.82%, 同比下降0.35个百分点, 环比持平 or 同比—. */
    private static String changeInWords(Report.Beside beside) {
        var change = beside.change();
        var direction = change.startsWith("+") ? "上升" : change.startsWith("-") ? "下降" : "";
        var nothing =
                beside.difference() != null && beside.difference().numerator().signum() == 0;
        return beside.nameZh() + (nothing ? "持平" : direction + change.replaceFirst("^[+-]", ""));
    }

    private Profile.Table sources() {
        return new Profile.Table(
                "各来源受理情况", "Counts by source", "source", 1, sourceCounts, Optional.empty(), TableReader.MOST_ROWS);
    }

    private static String lengths(Profile profile) {
        return profile.windows().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static List<LedgerRow> ledger(Cells cells) {
        return cells.keys("ledger", Window.Kind.YEAR).stream()
                .sorted()
                .map(key -> LedgerRow.of(key, cells.counts(key)))
                .toList();
    }
}
