package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.minyi.streams.FeedbackTopology;

/**
 * The broker is killed and comes back without what it knew of transactions, while one stands open on the way between the
 * tasks: nobody would ever end it, and the stream would wait before it.
 */
record TransactionsForgotten() implements Trouble {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration UNTIL_COMMITTED = Duration.ofSeconds(1);
    private static final int PARTITIONS = 8;

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        int logged = ground.app().log().length();
        var desk = ground.desk().desk();
        var id = desk.config().applicationId() + "-";
        var topic = id + FeedbackTopology.INNER_TOPICS.get(chance.nextInt(FeedbackTopology.INNER_TOPICS.size()));
        int partition = chance.nextInt(PARTITIONS);

        try (var producer = desk.clients().transactions(id + "to-be-forgotten", LONG)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, partition, null, new byte[1]))
                    .get();
            forget(ground);
            producer.close(Duration.ZERO);
        }
        long back = System.nanoTime();
        ground.awaitOf("the app ends what hangs in " + topic)
                .until(() -> ground.loggedSince(logged).lines().anyMatch(line -> tells(line, topic, partition)));
        ground.awaitReading();

        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
        return "after %d events sent, hung in %s, %d; reading %d s after the broker was back; ended %d"
                .formatted(
                        sent,
                        topic,
                        partition,
                        Seconds.since(back),
                        ground.loggedSince(logged)
                                .lines()
                                .filter(line -> line.contains("ended a transaction that hung"))
                                .count());
    }

    /** Between two commits of the app: what Kafka had committed by half would be committed by half for ever. */
    private static void forget(Ground ground) throws IOException, InterruptedException {
        Shell.signal("STOP", ground.app().process());
        try {
            Thread.sleep(UNTIL_COMMITTED.toMillis());
            ground.desk().forgetTransactions();
        } finally {
            Shell.signal("CONT", ground.app().process());
        }
    }

    private static boolean tells(String line, String topic, int partition) {
        return line.contains("ended a transaction that hung: %s-%d,".formatted(topic, partition));
    }
}
