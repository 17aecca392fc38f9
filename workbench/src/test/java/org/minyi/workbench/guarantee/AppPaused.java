package org.minyi.workbench.guarantee;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.minyi.streams.query.topics.Groups;

/** The application stands still, as under SIGSTOP, until its session has run out; then it goes on as if nothing had been. */
record AppPaused() implements Trouble {

    private static final Duration SESSION_AT_MOST = Duration.ofSeconds(60);

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        Thread.sleep(chance.nextInt(2_000));
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        int logged = ground.app().log().length();
        var config = ground.desk().desk().config();

        long paused = System.nanoTime();
        Shell.signal("STOP", ground.app().process());
        boolean expired;
        try {
            expired =
                    Groups.awaitEmpty(ground.desk().desk().clients(), List.of(config.applicationId()), SESSION_AT_MOST);
        } finally {
            Shell.signal("CONT", ground.app().process());
        }
        long lasted = Seconds.since(paused);
        long wentOn = System.nanoTime();
        if (!expired) {
            throw new AssertionError("the session had not run out after " + SESSION_AT_MOST);
        }
        ground.awaitReading();
        await("what it says of the group it was put out of")
                .until(() -> !AppTroubles.in(ground.loggedSince(logged)).isEmpty());

        return "after %d events sent; put out of the group after %d s, reading %d s after it went on; it logged %s"
                .formatted(sent, lasted, Seconds.since(wentOn), AppTroubles.in(ground.loggedSince(logged)));
    }
}
