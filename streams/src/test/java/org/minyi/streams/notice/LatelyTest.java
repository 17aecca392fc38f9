package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");

    private Instant now = NOON;
    private final Lately<Instant> lately = new Lately<>(Duration.ofHours(1), 10_000, Function.identity(), () -> now);

    @Test
    void whatHappenedTooLongAgoIsNotKept() {
        lately.put("a", NOON.minusSeconds(3_601));

        assertThat(lately.all()).isEmpty();
    }

    @Test
    void whatHasFallenOutOfReachIsForgottenBeforeAsMuchAgainHasComeIn() {
        put(0, 5_000, NOON);
        now = NOON.plus(Duration.ofHours(2));

        put(5_000, 9_000, now);

        assertThat(lately.size()).isEqualTo(4_000);
    }

    @Test
    void ofMoreThanItMayHoldTheEarlierHalfIsForgotten() {
        put(0, 6_000, NOON.minusSeconds(60));

        put(6_000, 10_001, NOON);

        assertThat(lately.size()).isEqualTo(5_001);
        assertThat(lately.get("9999")).contains(NOON);
        assertThat(lately.get("6000")).contains(NOON);
    }

    @Test
    void soItIsWhereAllOfItHappenedAtOnce() {
        put(0, 50_000, NOON);

        assertThat(lately.size()).isBetween(5_000, 10_000);
    }

    private void put(int from, int to, Instant at) {
        for (int i = from; i < to; i++) {
            lately.put(String.valueOf(i), at);
        }
    }
}
