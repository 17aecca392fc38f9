package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED;
import static org.minyi.streams.contract.Measure.LEDGER_REJECTED;
import static org.minyi.streams.contract.Measure.RATINGS_TOTAL;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneOfEachTest {

    @Test
    void countsOneOfEachMeasureThatWasNamed() {
        var counts = new OneOfEach()
                .and(LEDGER_REJECTED)
                .and(RATINGS_TOTAL)
                .andIf(true, CALLS_ANSWERED)
                .andIf(false, Measure.CALLS_OFFERED)
                .counts();

        assertThat(counts).isEqualTo(Counts.oneOf(RATINGS_TOTAL, CALLS_ANSWERED, LEDGER_REJECTED));
    }

    @Test
    void isNothingWhenNothingWasNamed() {
        assertThat(new OneOfEach().counts()).isEqualTo(Counts.ZERO);
    }

    @Test
    void countsOneOfEveryMeasureThereIs() {
        var each = new OneOfEach();
        Stream.of(Measure.values()).forEach(each::and);

        assertThat(each.counts()).isEqualTo(Counts.oneOf(Measure.values()));
    }

    @Test
    void hasABitForEveryMeasure() {
        assertThat(Measure.values()).hasSizeLessThanOrEqualTo(OneOfEach.ROOM);
    }
}
