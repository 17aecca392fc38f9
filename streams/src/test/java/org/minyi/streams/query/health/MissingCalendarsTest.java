package org.minyi.streams.query.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minyi.streams.CellMap;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;

/** Which calendars are to be loaded. */
class MissingCalendarsTest {

    private static final Window TODAY = new Window("2026-11-26");

    @Test
    void isTheFirstYearOnTheWayThatIsNotLoaded() {
        var cells = new CellMap(Map.of(
                CellKey.parse("city@2021"), Counts.of(Measure.TICKETS_DEADLINE_UNKNOWN, 12),
                CellKey.parse("city@2024"), Counts.of(Measure.TICKETS_ACCEPTED, 900),
                CellKey.parse("city@2026"), Counts.of(Measure.TICKETS_DEADLINE_UNKNOWN, 3)));

        var missing = MissingCalendars.of(cells, List.of(2022, 2023, 2024, 2025, 2026), TODAY);

        assertThat(missing.missing())
                .containsExactly(
                        new MissingCalendars.Missing(2021, 2021, 12), new MissingCalendars.Missing(2026, 2027, 3));
    }

    @Test
    void isNoneWhereEveryDeadlineIsKnown() {
        assertThat(MissingCalendars.of(new CellMap(Map.of()), List.of(2026), TODAY)
                        .missing())
                .isEmpty();
    }
}
