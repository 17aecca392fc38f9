package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFileTest {

    @TempDir
    private Path directory;

    @Test
    void readsTheReferenceCity() {
        City hengyang = CityFile.named("hengyang-2023");

        assertThat(hengyang.name()).isEqualTo(new Name("衡阳市", "Hengyang"));
        assertThat(hengyang.regions()).hasSize(12);
        assertThat(Roster.of(hengyang).entries()).hasSizeBetween(390, 460);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> CityFile.read(directory.resolve("nowhere.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere.yaml cannot be read");
    }

    @Test
    void tellsFilesApartByWhatIsInThem() throws IOException {
        Path one = Files.writeString(directory.resolve("one.yaml"), "a");
        Path same = Files.writeString(directory.resolve("same.yaml"), "a");
        Path other = Files.writeString(directory.resolve("other.yaml"), "b");

        assertThat(CityFile.fingerprint(one))
                .isEqualTo(CityFile.fingerprint(same))
                .isNotEqualTo(CityFile.fingerprint(other));
    }

    @Test
    void holdsAConnectionRateThatPrintsAsTheReportDoes() {
        Totals.Calls calls = CityFile.named("hengyang-2023").totals().calls();

        BigDecimal rate = BigDecimal.valueOf(100 * calls.answered())
                .divide(BigDecimal.valueOf(calls.offered()), 2, RoundingMode.DOWN);

        assertThat(rate).isEqualTo("99.95");
    }

    @Test
    void followsTotalsThatWereChanged() {
        City city = read("{total: 8521280, active: 8502335, bad: 8}", "{total: 900, active: 800, bad: 7}");

        RatingFigures figures =
                new ReferenceYear(city, 1, 1, Faults.NONE).manifest().expected().ratings();

        assertThat(figures)
                .extracting(RatingFigures::total, RatingFigures::active, RatingFigures::favourable, RatingFigures::bad)
                .containsExactly(900L, 800L, 793L, 7L);
    }

    @Test
    void followsTotalsOfEveryKindThatWereChanged() {
        City city = read("""
                  ratings: {total: 8521280, active: 8502335, bad: 8}
                  calls: {offered: 702316, answered: 702000}
                  demands: 563418
                  sessions: {held: 78, units: 12, demands: 454}
                  window: {served: 6137, published: 108}
                """, """
                  ratings: {total: 900, active: 800, bad: 7}
                  calls: {offered: 300, answered: 250}
                  demands: 900
                  sessions: {held: 78, units: 12, demands: 454}
                  window: {served: 20, published: 0}
                """);

        NaiveTally tally = NaiveTally.of(city, new ReferenceYear(city, 1, 1, Faults.NONE));

        assertThat(tally.callFigures())
                .extracting(CallFigures::offered, CallFigures::abandoned)
                .containsExactly(300L, 50L);
        assertThat(tally.ticketFigures().accepted()).isEqualTo(900);
        assertThat(tally.sessionFigures()).isEqualTo(new SessionFigures(78, 12, 454));
        assertThat(tally.windowFigures())
                .extracting(WindowFigures::served, WindowFigures::published)
                .containsExactly(20L, 0L);
        assertThat(NaiveTally.of(city, new ReferenceYear(city, 10, 1, Faults.NONE))
                        .sessionFigures())
                .isEqualTo(new SessionFigures(780, 12, 4_540));
    }

    @Test
    void holdsAYearInWhichNothingOfAKindHappened() {
        City city = read("""
                  ratings: {total: 8521280, active: 8502335, bad: 8}
                  calls: {offered: 702316, answered: 702000}
                  demands: 563418
                  sessions: {held: 78, units: 12, demands: 454}
                  window: {served: 6137, published: 108}
                """, """
                  ratings: {total: 900, active: 800, bad: 7}
                  calls: {offered: 0, answered: 0}
                  demands: 0
                  sessions: {held: 0, units: 0, demands: 0}
                  window: {served: 0, published: 0}
                """);

        NaiveTally tally = NaiveTally.of(city, new ReferenceYear(city, 1, 1, Faults.NONE));

        assertThat(tally.ratingFigures().total()).isEqualTo(900);
        assertThat(tally.callFigures().offered()).isZero();
        assertThat(tally.sessionFigures()).isEqualTo(new SessionFigures(0, 0, 0));
    }

    @Test
    void refusesAKeyThatMeansNothing() {
        assertThatThrownBy(() -> read("holiday: 0.45", "holiday: 0.45\n  holidy: 0.45"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rhythm.holidy")
                .hasMessageContaining("Unrecognized");
    }

    @Test
    void refusesAFileThatLeavesSomethingOut() {
        assertThatThrownBy(() -> read("demands: 563418\n", "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("totals.demands: Missing creator property 'demands'");
        assertThatThrownBy(() -> read("zone: Asia/Shanghai", "zone: null")).hasMessageContaining("zone");
    }

    @Test
    void saysWhereAFileIsNoYaml() {
        assertThatThrownBy(() -> read("zone: Asia/Shanghai", "zone: }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(": line 5");
    }

    @Test
    void saysWhichRulesAFileBreaks() {
        assertThatThrownBy(() -> read("active: 8502335, bad: 8", "active: 5, bad: 8"))
                .hasMessageContaining("bad <= active <= total");
        assertThatThrownBy(() -> read("source: hcp", "source: nobody"))
                .hasMessageContaining("ratings.source: must be one of the sources.");
        assertThatThrownBy(() -> read("source: ogw", "source: nobody"))
                .hasMessageContaining("window.source: must be one of the sources.");
        assertThatThrownBy(() -> read("units: 12, demands: 454", "units: 200, demands: 454"))
                .hasMessageContaining("two to each at most");
        assertThatThrownBy(() -> read("hours: {from: 9, to: 11}", "hours: {from: 9, to: 19}"))
                .hasMessageContaining("sessions.hours: from before to");
        assertThatThrownBy(() -> read("bureau: urban", "bureau: nobody"))
                .hasMessageContaining("tickets.categories: each of a bureau");
        assertThatThrownBy(() -> read("{ORDINARY: 962", "{UNKNOWN: 962"))
                .hasMessageContaining("no urgency may be UNKNOWN");
        assertThatThrownBy(() -> read("outbound: 0.023", "outbound: 23")).hasMessageContaining("calls: shares");
        assertThatThrownBy(() -> read("workday: [4, ", "workday: ["))
                .hasMessageContaining("rhythm: workday and restday need 24 hours each");
        assertThatThrownBy(() -> read("\"430406\"", "\"430405\"")).hasMessageContaining("codes must differ");
        assertThatThrownBy(() -> read("validFrom: 2024-01-15", "validFrom: 2023-07-01"))
                .hasMessageContaining("none may begin or end within the year");
    }

    @Test
    void saysWhenThereIsNoSuchCity() {
        assertThatThrownBy(() -> CityFile.named("atlantis-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no city-year atlantis-1.");
    }

    private City read(String text, String instead) {
        try (InputStream yaml = CityFile.class.getResourceAsStream("/cities/hengyang-2023.yaml")) {
            String original = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(original).contains(text);
            return CityFile.read(Files.writeString(directory.resolve("city.yaml"), original.replace(text, instead)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
