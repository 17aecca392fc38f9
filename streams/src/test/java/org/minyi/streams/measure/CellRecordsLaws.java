package org.minyi.streams.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.schemas.HistogramBucket;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.PublicCells;
import org.minyi.streams.contract.Slots;

/** A cell is read back from the public topic as it was written. */
class CellRecordsLaws {

    private static final CellKey DAY = CellKey.parse("line:12345@2023-05-01");
    private static final CellKey STRIP = CellKey.parse("line:12345@2023-05-01Z");
    private static final int FIRST_MINUTE = DayStrip.offeredSlot(0);
    private static final int LAST_MINUTE = DayStrip.answeredSlot(DayStrip.MINUTES - 1);

    private final CellRecords records = new CellRecords(new LocalWindows(ZoneId.of("Asia/Shanghai")));

    @Provide
    Arbitrary<Counts> cells() {
        var slots = Arbitraries.integers()
                .between(0, Slots.all() - 1)
                .filter(slot -> slot < FIRST_MINUTE || slot > LAST_MINUTE);
        return counts(Arbitraries.oneOf(Arbitraries.integers().between(0, FIRST_MINUTE - 1), slots));
    }

    @Provide
    Arbitrary<Counts> strips() {
        return counts(Arbitraries.integers().between(FIRST_MINUTE, LAST_MINUTE));
    }

    @Property
    void measuresAndHistogramsComeBack(@ForAll("cells") Counts counts) {
        assertThat(PublicCells.counts(records.record(DAY, counts))).isEqualTo(counts);
    }

    @Property(tries = 50)
    void minutesComeBack(@ForAll("strips") Counts counts) {
        assertThat(PublicCells.counts(records.record(STRIP, counts))).isEqualTo(counts);
    }

    @Example
    void eachKindStandsInAMapOfItsOwn() {
        var cell = records.record(
                DAY,
                Counts.of(Map.of(Measure.CALLS_ANSWERED, 2L, Measure.CALLS_WAIT_SECONDS, 107L))
                        .plus(Distribution.CALLS_WAIT.one(7))
                        .plus(Distribution.CALLS_WAIT.one(100)));

        assertThat(cell.getCounts()).isEqualTo(Map.of("calls.answered", 2L));
        assertThat(cell.getSums()).isEqualTo(Map.of("calls.wait_seconds", 107L));
        assertThat(cell.getHistograms()).containsOnlyKeys("calls.wait");
        assertThat(cell.getHistograms().get("calls.wait"))
                .containsExactly(new HistogramBucket(7, 1L), new HistogramBucket(75, 1L));
        assertThat(cell.getMinutes()).isEmpty();
    }

    @Example
    void whatThisVersionDoesNotKnowIsLeftOut() {
        var cell = records.record(DAY, Counts.of(Measure.CALLS_ANSWERED, 2));
        cell.setSums(Map.of("calls.of_the_future_seconds", 1L));
        cell.setHistograms(Map.of("calls.of_the_future", List.of(new HistogramBucket(9_999, 1L))));

        assertThat(PublicCells.counts(cell)).isEqualTo(Counts.of(Measure.CALLS_ANSWERED, 2));
    }

    private static Arbitrary<Counts> counts(Arbitrary<Integer> slots) {
        return Arbitraries.maps(slots, Arbitraries.longs().between(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .ofMinSize(1)
                .map(amounts -> Counts.ofSlots(new TreeMap<>(amounts)))
                .filter(counts -> !counts.isZero());
    }
}
