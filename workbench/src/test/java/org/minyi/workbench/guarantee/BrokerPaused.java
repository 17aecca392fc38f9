package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The broker stands still through a commit, as under SIGSTOP: longer than a transaction may last. If what it is sent in the meantime
 * comes in time nevertheless, the app notices nothing, and the broker stands still once more: longer than a request may take.
 */
record BrokerPaused() implements Trouble {

    /** A transaction may last 10 s, a consumer be silent for 15 s. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** A request may take 30 s. */
    private static final Duration LONGER = Duration.ofSeconds(40);

    private static final Duration BY_ITSELF = Duration.ofSeconds(60);

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
        var hung = endWhatHangs(ground);
        ground.awaitReading();

        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
        var troubles = AppTroubles.in(ground.loggedSince(logged));
        hung.forEach(partition -> troubles.put("a transaction that hung in " + partition, 1L));
        return troubles.isEmpty()
                ? Optional.empty()
                : Optional.of("%d s after %d events sent, reading %d s after it; the app logged %s"
                        .formatted(pause.toSeconds(), sent, Seconds.since(paused), troubles));
    }

    /** Where a transaction hung, if one did: it keeps the app from all of its work until an operator ends it. */
    private static List<TopicPartition> endWhatHangs(Ground ground) throws Exception {
        try {
            await("the app works as if nothing had been").atMost(BY_ITSELF).until(ground.app()::works);
            return List.of();
        } catch (ConditionTimeoutException e) {
            try (var admin = ground.desk().desk().clients().admin()) {
                return HangingTransactions.end(admin);
            }
        }
    }
}
