package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/** The broker is killed at a random moment and stays away for some seconds. */
record BrokerKilled() implements Trouble {

    private static final int MOST_MILLIS_AWAY = 8_000;

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        Thread.sleep(chance.nextInt(3_000));
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        int logged = ground.app().log().length();
        var stack = ground.desk().desk().stack();

        stack.broker().orElseThrow().kill();
        Thread.sleep(1_000 + chance.nextInt(MOST_MILLIS_AWAY));
        stack.startBroker();
        long back = System.nanoTime();
        ground.awaitReading();

        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
        var troubles = AppTroubles.in(ground.loggedSince(logged));
        assertThat(troubles).as("what the app logged of it").isNotEmpty();
        return "after %d events sent; reading %d s after it was back; the app logged %s"
                .formatted(sent, Seconds.since(back), troubles);
    }
}
