package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.Random;

/** The disk that the broker keeps its topics on is full: it ends, and is started again once there is room. */
record BrokerDiskFull() implements Trouble {

    @Override
    public Optional<String> impossible(Ground ground) {
        return ground.brokerDisk().isPresent() ? Optional.empty() : Disk.refused();
    }

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        Thread.sleep(chance.nextInt(2_000));
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        var stack = ground.desk().desk().stack();
        var broker = stack.broker().orElseThrow();
        var disk = ground.brokerDisk().orElseThrow();

        long filled = System.nanoTime();
        disk.fill();
        await("the broker has ended").atMost(Ground.PATIENCE).until(() -> !broker.isAlive());
        long ended = Seconds.since(filled);
        long left = disk.left();
        assertThat(left).as("bytes left").isLessThan(Disk.LEFT_BYTES);
        disk.free();
        stack.startBroker();
        long back = System.nanoTime();
        ground.awaitReading();

        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
        return "after %d events sent; the broker ended after %d s with %d bytes left; reading %d s after it was back"
                .formatted(sent, ended, left, Seconds.since(back));
    }
}
