package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");

    private Instant now = NOON;
    private final Lately<Instant> lately =
            new Lately<>("moments", Duration.ofHours(1), 10_000, Function.identity(), () -> now);

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

    private void put(int from, int to, Instant at) {
        for (int i = from; i < to; i++) {
            lately.put(String.valueOf(i), at);
        }
    }
}
