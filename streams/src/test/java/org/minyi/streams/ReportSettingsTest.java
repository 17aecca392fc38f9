package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.board.Known;
import org.minyi.streams.query.problem.UnknownException;
import org.minyi.streams.report.Reporter;

/** A city's own profiles: checked at start, and asked for by their names. */
class ReportSettingsTest {

    private static final String PROFILE = """
            name: own
            titleZh: 通报
            titleEn: bulletin
            rounding: DOWN
            scale: 1
            trailingZeros: false
            sections:
              - titleZh: 一
                titleEn: one
                scope: region:430421
                lines: [{metric: tickets.accepted}]
            """;

    private static final CellMap NOTHING = new CellMap(Map.of());

    @TempDir
    Path folder;

    @Test
    void areReadFromTheirDirectory() throws IOException {
        assertThat(settings(PROFILE).profiles().names()).contains("own");
        assertThat(config(Map.of()).profiles().names()).containsExactly("hengyang-annual", "county-bulletin", "plain");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            tickets.accepted; tickets.acceptd;   line 11: no metric is called 'tickets.acceptd' (did you mean 'tickets.accepted'?)
            region:430421;    county:430421;     line 10: no figures are kept by 'county'
            rounding;         rouding;           line 4: nothing here is called 'rouding' (did you mean 'rounding'?)
            """)
    void stopTheStartWithTheirFileAndLine(String mended, String written, String sentence) throws IOException {
        var settings = settings(PROFILE.replace(mended, written));

        assertThatThrownBy(settings::profiles)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("own.yaml, " + sentence);
    }

    @Test
    void ofAnotherZoneThanTheAppsAreRefused() throws IOException {
        var settings = config(Map.of("report.profiles", directory(PROFILE + "zone: Asia/Shanghai\n"), "zone", "UTC"));

        assertThatThrownBy(settings::profiles)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "own.yaml, line 12: 'Asia/Shanghai' is not the zone of the figures, which is UTC");
    }

    @Test
    void areNamedWhereSomebodyAsksForOneThatThereIsNot() throws IOException {
        var reports = reports(settings(PROFILE));

        assertThatThrownBy(() -> reports.report(new Window("2023"), "annual", "text", new Known(NOTHING, "")))
                .isInstanceOf(UnknownException.class)
                .hasMessage("no profile is called 'annual': there are hengyang-annual, county-bulletin, plain, own, and"
                        + " report.profiles names a directory of more");
    }

    @Test
    void areHandedOverAsFiles() throws IOException {
        var document = reports(settings(PROFILE)).report(new Window("2023-05"), "own", "xlsx", new Known(NOTHING, ""));

        assertThat(document.fileName()).isEqualTo("minyi-2023-05-own.xlsx");
        assertThat(document.contentType()).contains("spreadsheetml");
        assertThat(document.bytes()).startsWith('P', 'K');
    }

    @Test
    void areDrawnUpAsOfTheDayThatTheirProfileNames() throws IOException {
        var reports = reports(settings(PROFILE + "\nasOfDaysAfter: 15\n"));

        assertThat(reports.usualAsOf(new Window("2023-05"), "own").orElseThrow().text())
                .isEqualTo("2023-06-15T24:00");
        assertThat(reports.usualAsOf(new Window("2099"), "own")).isEmpty();
        assertThat(reports.usualAsOf(new Window("2023"), "plain")).isEmpty();
    }

    @Test
    void comeInNoOtherFormats() throws IOException {
        var reports = reports(settings(PROFILE));

        assertThatThrownBy(() -> reports.report(new Window("2023"), "plain", "pdf", new Known(NOTHING, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'pdf' is no format: write text, json, csv, xlsx, html");
    }

    private static Reports reports(FeedbackConfig config) {
        var windows = new LocalWindows(config.zone());
        return new Reports(
                new Reporter("某市", false, windows, Catalogue.METRICS, NOTHING::now),
                config.profiles(),
                windows,
                NOTHING::now);
    }

    private FeedbackConfig settings(String profile) throws IOException {
        return config(Map.of("report.profiles", directory(profile)));
    }

    private String directory(String profile) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), profile);
        return folder.toString();
    }

    private static FeedbackConfig config(Map<String, String> different) {
        var settings =
                new HashMap<>(Map.of("kafka.bootstrap.servers", "nowhere:9092", "schema.registry.url", "mock://x"));
        settings.putAll(different);
        return FeedbackConfig.of(settings);
    }
}
