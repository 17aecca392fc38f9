package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.desk.TryDesk;

/** One partition of every topic stands still while all others go on: the figures go on too, and are right in the midst of it. */
record IdlePartition() implements Trouble {

    private static final int PARTITIONS = 8;
    private static final int EVENTS = 5_000;

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        ground.assertInTheMidst();
        int idle = chance.nextInt(PARTITIONS);
        var feed = ground.course().feed();

        feed.silence(idle);
        // What was sent at this very moment is on its way.
        Thread.sleep(1_000);
        var before = ends(ground);
        long sent = ground.course().sent();
        await("others go on")
                .atMost(Ground.PATIENCE)
                .until(() -> ground.course().sent() > sent + EVENTS);
        feed.hold();
        ground.catchUp();
        var after = ends(ground);
        var reconciled = ground.desk().reconcile(TryDesk.ALL_WINDOWS);
        ground.assertInTheMidst();
        feed.unsilence();
        feed.release();

        assertThat(reconciled.findings()).isEmpty();
        assertThat(after.get(idle)).as("partition " + idle).isEqualTo(before.get(idle));
        before.keySet().stream().filter(partition -> partition != idle).forEach(partition -> assertThat(
                        after.get(partition))
                .as("partition " + partition)
                .isGreaterThan(before.get(partition)));
        ground.awaitReading();
        return "partition %d through %d events after %d; %d cells compared in the midst of it"
                .formatted(idle, ground.course().sent() - sent, sent, reconciled.compared());
    }

    /** How much stands in each partition, all topics of facts together. */
    private static Map<Integer, Long> ends(Ground ground) {
        var ends = new TreeMap<Integer, Long>();
        try (var offsets = new Offsets(ground.desk().desk().clients().admin())) {
            for (var topic : Sendings.FACTS) {
                offsets.ends(offsets.partitions(topic.name()))
                        .forEach((partition, end) -> ends.merge(partition.partition(), end, Long::sum));
            }
        }
        return ends;
    }
}
