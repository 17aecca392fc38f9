package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

/** Nothing passes between the application and the broker, while facts come in: what waits goes on after it, or is lost. */
record NetworkCut(boolean lost) implements Trouble {

    /** With the second before it longer than a consumer may be silent (15 s), and than a transaction may last. */
    private static final Duration CUT = Duration.ofSeconds(16);

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        Thread.sleep(chance.nextInt(2_000));
        ground.assertInTheMidst();
        var link = ground.link();
        int logged = ground.app().log().length();

        long sent = ground.course().sent();
        link.cut();
        // What was written to a socket at this very moment is through.
        Thread.sleep(1_000);
        long passed = link.passed();
        long read = ground.desk().factsRead();
        Thread.sleep(CUT.toMillis());
        assertThat(link.passed()).as("bytes that passed").isEqualTo(passed);
        assertThat(ground.desk().factsRead()).as("facts read").isEqualTo(read);
        long waiting = ground.course().sent() - sent;
        assertThat(waiting).as("facts that came in meanwhile").isPositive();
        if (lost) {
            link.reset();
        } else {
            link.heal();
        }
        long healed = System.nanoTime();
        ground.awaitReading();

        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
        return "after %d events sent, for %d s in which %d came in; reading %d s after it; the app logged %s"
                .formatted(
                        sent,
                        CUT.toSeconds() + 1,
                        waiting,
                        Seconds.since(healed),
                        AppTroubles.in(ground.loggedSince(logged)));
    }
}
