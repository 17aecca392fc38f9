package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.contract.Measure.ACTIVITIES_SESSIONS;
import static org.minyi.streams.contract.Measure.RATINGS_TOTAL;
import static org.minyi.streams.contract.Measure.TICKETS_ANSWERED_ONLINE;
import static org.minyi.streams.contract.Measure.TICKETS_DISPATCHED;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_ON_TIME;
import static org.minyi.streams.contract.Measure.TICKETS_OPEN;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_CLOSED;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_OPEN;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Department;
import org.minyi.streams.CellMap;
import org.minyi.streams.report.Printing;

class FormulaTest {

    private static final Instant NOW = Instant.parse("2023-05-02T09:30:00Z");

    private final Map<CellKey, Counts> cells = new HashMap<>();
    private final List<Department> departments = new ArrayList<>();

    @Test
    void answersTheKeyOfThePublishedBulletin() {
        put(
                "city@2023",
                Counts.of(Map.of(TICKETS_ANSWERED_ONLINE, 6273L, TICKETS_DISPATCHED, 4898L, TICKETS_HANDLED, 4890L)));

        assertThat(figure("tickets.valid", "city@2023").numerator()).isEqualTo(11171);
        var closed = figure("tickets.overall_closure_rate", "city@2023");
        assertThat(closed.numerator()).isEqualTo(11163);
        assertThat(closed.denominator()).hasValue(11171);
        assertThat(new Printing(RoundingMode.HALF_UP, 2, true).percent(closed)).isEqualTo("99.93%");
        assertThat(figure("tickets.closure_rate", "city@2023").numerator()).isEqualTo(4890);
        assertThat(figure("tickets.online_rate", "city@2023").denominator()).hasValue(11171);
    }

    @Test
    void saysNothingWhereThereIsNothingToDivideBy() {
        assertThat(figure("calls.connect_rate", "city@2023").isEmpty()).isTrue();
        assertThat(figure("calls.offered", "city@2023").isEmpty()).isFalse();
    }

    @Test
    void countsTheUnitsThatWereOnAirInTheWindow() {
        for (var cell :
                List.of("unit:U1@2023", "unit:U2@2023", "unit:U1@2023-05", "unit:U3@2024", "region:430405@2023")) {
            put(cell, Counts.of(ACTIVITIES_SESSIONS, 2));
        }
        put("unit:U4@2023", Counts.of(RATINGS_TOTAL, 1));

        assertThat(figure("activities.units", "city@2023").numerator()).isEqualTo(2);
        assertThat(figure("activities.units", "city@2023-05").numerator()).isEqualTo(1);
        assertThat(figure("activities.units", "city@2024").numerator()).isEqualTo(1);
        assertThat(figure("activities.units", "city@2025").numerator()).isZero();
        assertThat(figure("activities.units", "region:430405@2023").numerator()).isZero();
    }

    @Test
    void countsTheUnitsOfAnHourAsThoseOfItsDay() {
        put("unit:U1@2023-05-01", Counts.of(ACTIVITIES_SESSIONS, 1));
        put("unit:U1@2023-05-02", Counts.of(ACTIVITIES_SESSIONS, 1));

        assertThat(figure("activities.units", "city@2023-05-01T08:00+08:00").numerator())
                .isEqualTo(1);
    }

    @Test
    void coversTheDepartmentsThatExistedAndHaveCases() {
        knows("U1", "2020-01-01", null, true);
        knows("U2", "2020-01-01", "2022-12-31", true);
        knows("U3", "2024-01-01", null, true);
        knows("U4", "2020-01-01", null, false);
        knows("U5", "2023-12-31", null, true);
        for (var unit : List.of("U1", "U2", "U4", "nobody")) {
            put("unit:" + unit + "@2023", Counts.of(RATINGS_TOTAL, 7));
        }

        var coverage = figure("ratings.coverage", "city@2023");
        assertThat(coverage.numerator()).isEqualTo(1);
        assertThat(coverage.denominator()).hasValue(2);
        assertThat(figure("ratings.coverage", "city@2022").denominator()).hasValue(2);
        assertThat(figure("ratings.coverage", "city@2023-12-30").denominator()).hasValue(1);
        assertThat(figure("ratings.coverage", "unit:U5@2023").denominator()).hasValue(1);
        assertThat(figure("ratings.coverage", "region:430406@2023").isEmpty()).isTrue();
    }

    @Test
    void coversAnHourAsItsDay() {
        knows("U1", "2023-05-01", "2023-05-01", true);
        put("unit:U1@2023-05-01", Counts.of(RATINGS_TOTAL, 1));

        assertThat(figure("ratings.coverage", "city@2023-05-01T23:00+08:00").numerator())
                .isEqualTo(1);
        assertThat(figure("ratings.coverage", "city@2023-05-02T00:00+08:00").isEmpty())
                .isTrue();
    }

    @Test
    void aStockIsAllThatBeganLessAllThatEndedUpToTheEndOfTheWindow() {
        put("city@2021", Counts.of(TICKETS_OPEN, 5));
        put("city@2022", Counts.of(TICKETS_OPEN, -2));
        put("city@2023-04", Counts.of(TICKETS_OPEN, 4));
        put("city@2023-05-01", Counts.of(TICKETS_OPEN, -1));
        put("city@2023-05-02T07:00+08:00", Counts.of(TICKETS_OPEN, 10));
        put("city@2023", Counts.of(TICKETS_OPEN, 1_000));
        put("city@2023-05", Counts.of(TICKETS_OPEN, 1_000));

        assertThat(figure("tickets.open", "city@2022").numerator()).isEqualTo(3);
        assertThat(figure("tickets.open", "city@2022").moment()).contains(Instant.parse("2022-12-31T16:00:00Z"));
        assertThat(figure("tickets.open", "city@2023-04").numerator()).isEqualTo(7);
        assertThat(figure("tickets.open", "city@2023-05-01").numerator()).isEqualTo(6);
        assertThat(figure("tickets.open", "city@2023-05-02T07:00+08:00").numerator())
                .isEqualTo(16);
    }

    @Test
    void aStockOfAWindowThatIsNotOverIsThatOfTheLastFullHour() {
        put("city@2023-05-02T16:00+08:00", Counts.of(TICKETS_OPEN, 1));
        put("city@2023-05-02T17:00+08:00", Counts.of(TICKETS_OPEN, 1));
        put("unit:U1@2023-05-01", Counts.of(TICKETS_OPEN, 1));
        put("unit:U1@2023-05-02", Counts.of(TICKETS_OPEN, 1));

        // It is 17:30.
        for (var window : List.of("2023", "2023-05", "2023-05-02", "2023-05-02T17:00+08:00", "2024")) {
            var open = figure("tickets.open", "city@" + window);
            assertThat(open.numerator()).as(window).isEqualTo(1);
            assertThat(open.moment()).contains(Instant.parse("2023-05-02T09:00:00Z"));
        }
        var ofUnit = figure("tickets.open", "unit:U1@2023-05-02T11:00+08:00");
        assertThat(ofUnit.numerator()).isEqualTo(1);
        assertThat(ofUnit.moment()).contains(Instant.parse("2023-05-01T16:00:00Z"));
    }

    @Test
    void theThreeOnTimeRatesDifferByWhatIsOpenAndOverdue() {
        put("city@2023", Counts.of(Map.of(TICKETS_DISPATCHED, 10L, TICKETS_ON_TIME, 6L, TICKETS_OVERDUE_CLOSED, 2L)));
        put("city|cohort:2023-01@2023-03", Counts.of(TICKETS_OVERDUE_OPEN, 2));
        put("city|cohort:2023-01@2023-05-01", Counts.of(TICKETS_OVERDUE_OPEN, -1));
        // Today, which is not over.
        put("city|cohort:2023-05@2023-05-02", Counts.of(TICKETS_OVERDUE_OPEN, 1));

        assertThat(text("tickets.on_time_rate.closed")).isEqualTo("6 / 8");
        assertThat(text("tickets.on_time_rate.due")).isEqualTo("6 / 9");
        assertThat(text("tickets.on_time_rate.dispatched")).isEqualTo("7 / 10");
        assertThat(figure("tickets.overdue_open.cohort", "city@2023").numerator())
                .isEqualTo(1);
        assertThat(figure("tickets.on_time_rate.due", "city@2023").moment())
                .contains(Instant.parse("2023-05-01T16:00:00Z"));
        assertThat(figure("tickets.on_time_rate.due", "city@2023-01-05").isEmpty())
                .isTrue();
    }

    @Test
    void answersTheKeyOfTheCountyBulletin() {
        put(
                "city@2023-05",
                Counts.of(Map.of(TICKETS_DISPATCHED, 1_472L, TICKETS_ON_TIME, 1_400L, TICKETS_OVERDUE_CLOSED, 2L)));
        put("city|cohort:2023-05@2023-05-01", Counts.of(TICKETS_OVERDUE_OPEN, 1));

        var rate = figure("tickets.on_time_rate.dispatched", "city@2023-05");

        assertThat(rate.numerator()).isEqualTo(1_469);
        assertThat(new Printing(RoundingMode.HALF_UP, 2, false).percent(rate)).isEqualTo("99.8%");
    }

    private String text(String metric) {
        var figure = figure(metric, "city@2023");
        return figure.numerator() + " / " + figure.denominator().orElseThrow();
    }

    private Figure figure(String metric, String cell) {
        return new CellMap(cells, departments, NOW).figure(metric, cell);
    }

    private void put(String cell, Counts counts) {
        cells.put(CellKey.parse(cell), counts);
    }

    private void knows(String unit, String from, String to, boolean hasCases) {
        departments.add(Department.newBuilder()
                .setCode(unit)
                .setName(unit)
                .setRegion("430405")
                .setValidFrom(LocalDate.parse(from))
                .setValidTo(to == null ? null : LocalDate.parse(to))
                .setHasCases(hasCases)
                .build());
    }
}
