package org.minyi.streams.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minyi.schemas.Department;
import org.minyi.streams.CellMap;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.clock.TextFile;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Catalogue;

/** A city's cells, written by hand, and the reports on them. */
final class SomeCity {

    static final Instant NOW = Instant.parse("2024-01-18T02:00:00Z");

    private final Map<CellKey, Counts> cells = new HashMap<>();
    private Instant now = NOW;
    private boolean synthetic;

    SomeCity has(String cell, Measure measure, long amount) {
        cells.merge(CellKey.parse(cell), Counts.of(measure, amount), Counts::plus);
        return this;
    }

    SomeCity took(String cell, Distribution distribution, long... values) {
        for (long value : values) {
            cells.merge(CellKey.parse(cell), distribution.one(value), Counts::plus);
        }
        return this;
    }

    SomeCity at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    SomeCity synthetic() {
        synthetic = true;
        return this;
    }

    Report report(String window, Profile profile) {
        var windows = new LocalWindows(PlainFlow.ZONE);
        var roster = List.of(new Department("U1", "某局 <a> & \"b\"", "430421", LocalDate.EPOCH, null, true));
        return new Reporter("某市", synthetic, windows, Catalogue.METRICS, () -> now)
                .report(Window.parse(window), profile, new CellMap(cells, roster, now), "known now");
    }

    static Profile shipped(String name) {
        return Profiles.shipped(Catalogue.METRICS, PlainFlow.ZONE).find(name).orElseThrow();
    }

    /** A profile that rounds half up, with these sections and charts. */
    static Profile profile(String sections) {
        var yaml = """
                name: some
                titleZh: 通报
                titleEn: bulletin
                rounding: HALF_UP
                scale: 2
                trailingZeros: false
                """;
        return ProfileReader.read(new TextFile("some.yaml", yaml + sections), Catalogue.METRICS, PlainFlow.ZONE);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
