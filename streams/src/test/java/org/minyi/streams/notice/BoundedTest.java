package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BoundedTest {

    private static final int MOST = 1_000;
    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");

    private final Bounded<Instant> bounded = new Bounded<>("moments", MOST, Function.identity());

    @Test
    void ofMoreThanItMayHoldTheEarlierHalfIsForgotten() {
        put(0, MOST, -60);
        put(MOST, MOST + 1, 0);

        assertThat(bounded.size()).isEqualTo(501);
        assertThat(bounded.forgotten()).isEqualTo(500);
        assertThat(bounded.find("1000")).isPresent();
    }

    @Test
    void whatBeganLaterIsKept() {
        put(0, 500, 0);
        put(500, 1_001, -60);

        assertThat(bounded.all()).filteredOn(NOON::equals).hasSize(500);
    }

    @Test
    void itHoldsNoMoreWhereAllOfItBeganAtOnce() {
        put(0, 50_000, 0);

        assertThat(bounded.size()).isBetween(500, MOST);
        assertThat(bounded.size() + bounded.forgotten()).isEqualTo(50_000);
    }

    @Test
    void nothingIsForgottenThatIsTakenOffInTime() {
        for (int i = 0; i < 5_000; i++) {
            put(i, i + 1, 0);
            bounded.remove(String.valueOf(i));
        }

        assertThat(bounded.forgotten()).isZero();
    }

    private void put(int from, int to, int seconds) {
        for (int i = from; i < to; i++) {
            bounded.put(String.valueOf(i), NOON.plusSeconds(seconds));
        }
    }
}
