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
