package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.abandoned;
import static org.minyi.streams.Draft.answered;
import static org.minyi.streams.Draft.finished;
import static org.minyi.streams.Draft.told;
import static org.minyi.streams.contract.Scope.CITY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.WindowKind;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Scope;

class CallTopologyTest {

    private static final String MORNING = "2023-05-01T08:30+08:00";
    private static final String HOUR = "2023-05-01T08:00+08:00";
    private static final Scope LINE = Scope.of("line", "12345");

    private final FeedbackDriver driver = new FeedbackDriver();

    @AfterEach
    void close() {
        driver.nothingElse();
        driver.close();
    }

    @Test
    void countsCallsOfTheCityARegionALineAndASource() {
        driver.sends(
                answered("C1", MORNING, 15_000),
                answered("C2", MORNING, 15_001).with("ratingLevel", 4),
                abandoned("C3", MORNING),
                finished("C4", CallOutcome.ABANDONED_IN_MENU, Instant.parse("2023-05-01T00:30:00Z")),
                answered("C5", MORNING, 1).with("direction", CallDirection.OUTBOUND));

        for (var scope : List.of(CITY, LINE, Scope.of("region", "430405"), Scope.of("source", "12345"))) {
            for (var window : List.of("2023-05-01T08:00+08:00", "2023-05-01", "2023-05", "2023")) {
                var rate = driver.figure("calls.connect_rate", scope, window);
                assertThat(rate.numerator()).isEqualTo(2);
                assertThat(rate.denominator()).hasValue(3);
                assertThat(driver.count("calls.service_level_15s", scope, window))
                        .isEqualTo(1);
                assertThat(driver.count("calls.menu_abandoned", scope, window)).isEqualTo(1);
                assertThat(driver.figure("calls.satisfaction_rate", scope, window)
                                .denominator())
                        .hasValue(1);
            }
        }
        assertThat(driver.ledger("12345", "2023")).isEqualTo("ledger.in=5 ledger.counted=5");
    }

    @Test
    void keepsEveryMinuteOfADayOfUtcForTheCityAndALine() {
        driver.sends(answered("C1", MORNING, 1), abandoned("C2", "2023-05-01T08:30:59+08:00"));

        for (var scope : List.of(CITY, LINE)) {
            var strip = driver.cells().get(CellKey.parse(scope + "@2023-05-01Z"));
            assertThat(strip.inSlot(DayStrip.offeredSlot(30))).isEqualTo(2);
            assertThat(strip.inSlot(DayStrip.answeredSlot(30))).isEqualTo(1);
            assertThat(strip.size()).isEqualTo(2);
        }
        var published = driver.cell(CellKey.parse("city@2023-05-01Z"));
        assertThat(published.getWindowKind()).isEqualTo(WindowKind.UTC_DAY);
        assertThat(published.getWindowStart()).isEqualTo(Instant.parse("2023-05-01T00:00:00Z"));
        assertThat(published.getMinutes().get("calls.offered")).hasSize(1440);
        assertThat(published.getCounts()).isEmpty();
        assertThat(driver.cells().keySet())
                .filteredOn(key -> key.window().text().endsWith("Z"))
                .hasSize(2);
    }

    @Test
    void knowsHowLongCallersWaited() {
        driver.sends(answered("C1", MORNING, 7_999), answered("C2", MORNING, 120_000), abandoned("C3", MORNING));

        for (var scope : List.of(CITY, LINE, Scope.of("region", "430405"))) {
            for (var window : List.of("2023-05-01", "2023-05", "2023")) {
                assertThat(driver.figure("calls.wait.mean", scope, window).numerator())
                        .isEqualTo(7 + 120);
                assertThat(driver.figure("calls.wait.mean", scope, window).denominator())
                        .hasValue(2);
                assertThat(driver.figure("calls.wait.p50", scope, window).numerator())
                        .isEqualTo(7 + 7);
                assertThat(driver.figure("calls.wait.p99", scope, window).numerator())
                        .isEqualTo(118 + 120);
                assertThat(driver.figure("calls.talk.p50", scope, window).numerator())
                        .isEqualTo(60 + 61);
            }
        }
        assertThat(driver.figure("calls.wait.mean", CITY, HOUR).numerator()).isEqualTo(7 + 120);
        assertThat(driver.figure("calls.wait.p50", CITY, HOUR).isEmpty()).isTrue();
        assertThat(driver.figure("calls.wait.p50", Scope.of("source", "12345"), "2023")
                        .isEmpty())
                .isTrue();
        assertThat(driver.cell(CITY, "2023-05-01").getSums())
                .isEqualTo(Map.of("calls.wait_seconds", 127L, "calls.talk_seconds", 120L));
        assertThat(driver.cell(CITY, "2023-05-01").getHistograms()).containsOnlyKeys("calls.wait", "calls.talk");
    }

    @Test
    void countsAVoidedCallNowhere() {
        driver.sends(
                answered("C1", MORNING, 1), told("C1", CallEventType.VOIDED).at("2023-06-01T08:30+08:00"));

        assertThat(driver.cells().keySet())
                .allMatch(key -> key.scope().dimension().equals("ledger"));
        assertThat(driver.tombstones()).contains(CellKey.parse("city@2023-05-01Z"), CellKey.parse("line:12345@2023"));
    }
}
