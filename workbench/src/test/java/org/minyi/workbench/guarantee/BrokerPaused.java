package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * The broker stands still through a commit, as under SIGSTOP: longer than a transaction may last. If what it is sent in the meantime
 * comes in time nevertheless, the app notices nothing, and the broker stands still once more: longer than a request may take.
 */
record BrokerPaused() implements Trouble {

    /** A transaction may last 10 s, a consumer be silent for 15 s. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** A request may take 30 s. */
    private static final Duration LONGER = Duration.ofSeconds(40);

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        Thread.sleep(chance.nextInt(2_000));
        var told = paused(ground, PAUSE);
        if (told.isEmpty()) {
            told = paused(ground, LONGER);
        }
        return told.orElseThrow(() -> new AssertionError("the app has logged nothing of the pauses"));
    }

    /** What came of a pause, if the app has logged anything of it. */
    private static Optional<String> paused(Ground ground, Duration pause) throws Exception {
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        int logged = ground.app().log().length();

        ground.desk().whileBrokerIsFrozen(() -> Thread.sleep(pause.toMillis()));
        long paused = System.nanoTime();
        ground.awaitReading();

        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
        var troubles = AppTroubles.in(ground.loggedSince(logged));
        return troubles.isEmpty()
                ? Optional.empty()
                : Optional.of("%d s after %d events sent, reading %d s after it; the app logged %s"
                        .formatted(pause.toSeconds(), sent, Seconds.since(paused), troubles));
    }
}
