package org.minyi.streams.query.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minyi.streams.CellMap;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;

/** How lively sources are. */
class SourceListTest {

    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final Window TODAY = new Window("2026-11-26");

    @Test
    void tellsOfASourceWhatTheLedgerAndTheNewestFactsTell() {
        var cells = new CellMap(Map.of(
                CellKey.parse("ledger:hcp@2026-11-26"),
                        Counts.of(Measure.LEDGER_IN, 5).plus(Counts.of(Measure.LEDGER_REJECTED, 2)),
                CellKey.parse("ledger:hcp@2026-11-25"), Counts.of(Measure.LEDGER_IN, 9),
                CellKey.parse("ledger:ogw@2026-03-01"), Counts.of(Measure.LEDGER_IN, 1)));
        var heard = new SourceWatch.Heard(Map.of("hcp", arrived(10, 11).and(arrived(1, 20))), true);

        var list = SourceList.of(cells, heard, TODAY, NOON);

        assertThat(list.sources())
                .containsExactly(
                        new SourceList.Source("hcp", before(11), before(1), "2026-11-26", 2, 5, 2),
                        new SourceList.Source("ogw", null, null, "2026-03-01", 0, 0, 0));
    }

    @Test
    void believesNoEventThatLiesAhead() {
        var ahead = arrived(10, -600);

        assertThat(ahead.lastEvent()).isNull();
        assertThat(ahead.and(arrived(5, 40)).lastEvent()).isEqualTo(before(40));
        assertThat(arrived(20, 30).and(arrived(10, -600)).lastEvent()).isEqualTo(before(30));
    }

    @Test
    void forgetsWhatIsOlderThanTheHour() {
        var hearing = arrived(70, 71).and(arrived(5, 90));

        var hour = hearing.since(before(60));

        assertThat(hour.arrivals()).isEqualTo(1);
        assertThat(hour.lastEvent()).isEqualTo(before(71));
        assertThat(hearing.minutes()).hasSize(1);
    }

    /** So many minutes before noon, and of what happened so many minutes before. */
    private static Hearing arrived(int minutes, int happened) {
        return Hearing.of(before(minutes), before(happened));
    }

    private static Instant before(int minutes) {
        return NOON.minus(Duration.ofMinutes(minutes));
    }
}
