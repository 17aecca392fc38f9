package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

/**
 * The broker stands still through a commit, as under SIGSTOP: longer than a transaction may last. Between two commits, with nothing
 * read that is not committed, the app would not notice, and the broker stands still once more.
 */
record BrokerPaused() implements Trouble {

    /** A transaction may last 10 s, a consumer be silent for 15 s. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private static final int PAUSES_AT_MOST = 3;

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        for (int pauses = 1; ; pauses++) {
            Thread.sleep(chance.nextInt(2_000));
            ground.assertInTheMidst();
            long sent = ground.course().sent();
            int logged = ground.app().log().length();

            ground.desk().whileBrokerIsFrozen(() -> Thread.sleep(PAUSE.toMillis()));
            long paused = System.nanoTime();
            ground.awaitReading();

            assertThat(ground.app().process().isAlive())
                    .as("the app outlives it")
                    .isTrue();
            var troubles = AppTroubles.in(ground.loggedSince(logged));
            if (!troubles.isEmpty()) {
                return "%d s after %d events sent, reading %d s after it; the app logged %s in pause %d"
                        .formatted(PAUSE.toSeconds(), sent, Seconds.since(paused), troubles, pauses);
            }
            assertThat(pauses).as("pauses of which the app logged nothing").isLessThan(PAUSES_AT_MOST);
        }
    }
}
