package org.minyi.connectors.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SeenTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2023-05-01T09:00");

    private final Seen seen = new Seen();

    @Test
    void aRowIsNewOnce() {
        assertThat(seen.isNew(7, NINE)).isTrue();
        assertThat(seen.isNew(7, NINE)).isFalse();
        assertThat(seen.isNew(8, NINE)).isTrue();
    }

    @Test
    void whatWasWrittenDownIsKnownAgain() {
        seen.isNew(7, NINE);
        seen.isNew(Long.MIN_VALUE, NINE);

        var recalled = Seen.recall(seen.written(NINE.minusMinutes(1)), NINE);

        assertThat(recalled.isNew(7, NINE)).isFalse();
        assertThat(recalled.isNew(Long.MIN_VALUE, NINE)).isFalse();
        assertThat(recalled.isNew(8, NINE)).isTrue();
    }

    @Test
    void whatLiesBeforeTheOverlapIsNotWrittenDown() {
        seen.isNew(7, NINE.minusHours(1));

        assertThat(seen.written(NINE.minusMinutes(1))).isEmpty();
    }

    @Test
    void ofManyRowsTheNewestAreWrittenDown() {
        for (long row = 0; row < 5_000; row++) {
            seen.isNew(row, NINE);
        }

        var recalled = Seen.recall(seen.written(NINE.minusMinutes(1)), NINE);

        assertThat(recalled.isNew(4_999, NINE)).isFalse();
        assertThat(recalled.isNew(5_000 - 1_024, NINE)).isFalse();
        assertThat(recalled.isNew(5_000 - 1_025, NINE)).isTrue();
    }

    @Test
    void manyRowsBeforeTheOverlapAreForgotten() {
        for (long row = 0; row < 5_000; row++) {
            seen.isNew(row, NINE);
        }

        seen.forgetBefore(NINE.plusSeconds(1));

        assertThat(seen.isNew(1, NINE)).isTrue();
    }
}
