package org.minyi.workbench.guarantee;

import java.util.Random;

/** The application is killed at a random moment, and started again. */
record AppKilled(int mostMillisToLive) implements Trouble {

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        Thread.sleep(chance.nextInt(mostMillisToLive));
        long sent = ground.course().sent();
        ground.assertInTheMidst();
        ground.app().kill();
        long killed = System.nanoTime();
        long read = ground.desk().factsRead();

        ground.app().start();
        long ready = Seconds.since(killed);
        ground.awaitReading();

        return "after %d events sent, %d read; ready again in %d s, reading in %d s"
                .formatted(sent, read, ready, Seconds.since(killed));
    }
}
