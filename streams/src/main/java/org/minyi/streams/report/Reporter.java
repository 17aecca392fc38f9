package org.minyi.streams.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Draws up the report of a year from whatever cells it is given. */
public final class Reporter {

    private final String city;
    private final boolean synthetic;
    private final Map<String, Metric> metrics;
    private final InstantSource clock;

    /** Reports on a city with the metrics of this catalogue. */
    public Reporter(String city, boolean synthetic, List<Metric> catalogue, InstantSource clock) {
        this.city = city;
        this.synthetic = synthetic;
        this.metrics = catalogue.stream().collect(Collectors.toMap(Metric::id, Function.identity()));
        this.clock = clock;
    }

    /** The report of that year by that profile. */
    public YearReport report(int year, Profile profile, Cells cells, String basis) {
        var key = new CellKey(Scope.CITY, new Window("%04d".formatted(year)));
        var sections = profile.sections().stream()
                .map(section -> section(section, profile.printing(), cells, key))
                .toList();
        return new YearReport(
                city,
                year,
                profile.name(),
                profile.titleZh(),
                profile.titleEn(),
                basis,
                clock.instant(),
                synthetic,
                sections,
                ledger(cells));
    }

    private YearReport.Section section(Profile.Section section, Printing printing, Cells cells, CellKey key) {
        var lines = section.lines().stream()
                .map(line -> line(line, printing, cells, key))
                .toList();
        var sentence = section.sentence();
        for (var line : lines) {
            sentence = sentence.replace("{" + line.metric() + "}", line.printed());
        }
        return new YearReport.Section(section.titleZh(), section.titleEn(), sentence, lines);
    }

    private YearReport.Line line(Profile.Line line, Printing printing, Cells cells, CellKey key) {
        var metric = metrics.get(line.metric());
        if (metric == null) {
            throw new IllegalArgumentException(
                    "the profile asks for '" + line.metric() + "', which no metric is called");
        }
        var figure = metric.read(cells, key);
        return new YearReport.Line(
                metric.id(),
                metric.nameZh(),
                metric.nameEn(),
                printed(line, printing, figure) + line.unit(),
                figure.numerator(),
                figure.denominator().isPresent() ? figure.denominator().getAsLong() : null,
                figure.moment().orElse(null),
                metric.definitionZh(),
                metric.definitionEn());
    }

    private static String printed(Profile.Line line, Printing printing, Figure figure) {
        return switch (line.as()) {
            case COUNT -> Long.toString(figure.numerator());
            case PERCENT -> printing.percent(figure);
            case QUOTIENT -> printing.quotient(figure);
            case FLOOR -> Printing.floored(figure.numerator(), line.floor(), line.word());
        };
    }

    private static List<YearReport.LedgerRow> ledger(Cells cells) {
        return cells.keys("ledger", Window.Kind.YEAR).stream()
                .sorted()
                .map(key -> ledgerRow(key, cells))
                .toList();
    }

    private static YearReport.LedgerRow ledgerRow(CellKey key, Cells cells) {
        var counts = cells.counts(key);
        return new YearReport.LedgerRow(
                key.scope().member(),
                key.window().text(),
                counts.get(Measure.LEDGER_IN),
                counts.get(Measure.LEDGER_COUNTED),
                counts.get(Measure.LEDGER_DUPLICATES),
                counts.get(Measure.LEDGER_SUPERSEDED),
                counts.get(Measure.LEDGER_WAITING),
                counts.get(Measure.LEDGER_REJECTED));
    }
}
