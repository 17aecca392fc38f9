package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.Random;

/** The disk that the app keeps its state on is full: it ends rather than go on in doubt, and goes on once there is room. */
record DiskFull() implements Trouble {

    private static final String FULL = "No space left on device";

    @Override
    public Optional<String> impossible(Ground ground) {
        return ground.appDisk().isPresent() ? Optional.empty() : Disk.refused();
    }

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        Thread.sleep(chance.nextInt(2_000));
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        int logged = ground.app().log().length();
        var disk = ground.appDisk().orElseThrow();

        long filled = System.nanoTime();
        disk.fill();
        await("the app has ended")
                .atMost(Ground.PATIENCE)
                .until(() -> !ground.app().process().isAlive());
        long ended = Seconds.since(filled);
        assertThat(ground.app().exit()).as("exit code").isEqualTo(1);
        assertThat(ground.loggedSince(logged)).as("what the app says").contains(FULL);
        disk.free();

        long freed = System.nanoTime();
        ground.app().start();
        ground.awaitReading();
        return "after %d events sent; the app ended with 1 after %d s (%s); reading %d s after there was room"
                .formatted(sent, ended, FULL, Seconds.since(freed));
    }
}
