package org.minyi.workbench.guarantee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that nobody will end, which Kafka can lose track of when a broker stands still: found and ended as operators are
 * told to (docker/operations.md), since whoever reads what is committed waits before them for ever.
 */
final class HangingTransactions {

    /** No transaction of the application may last longer than 10 s. */
    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private HangingTransactions() {}

    /** Ends them and tells where they hung. */
    static List<TopicPartition> end(Admin admin) throws InterruptedException, ExecutionException {
        var hung = new ArrayList<TopicPartition>();
        var described = admin.describeProducers(partitions(admin)).all().get();
        for (var partition : described.entrySet()) {
            for (var producer : partition.getValue().activeProducers()) {
                if (hangs(producer)) {
                    admin.abortTransaction(abort(partition.getKey(), producer))
                            .all()
                            .get();
                    hung.add(partition.getKey());
                }
            }
        }
        return hung;
    }

    private static List<TopicPartition> partitions(Admin admin) throws InterruptedException, ExecutionException {
        var topics = admin.listTopics().names().get();
        return admin.describeTopics(topics).allTopicNames().get().entrySet().stream()
                .map(Map.Entry::getValue)
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
    }

    private static boolean hangs(ProducerState producer) {
        return producer.currentTransactionStartOffset().isPresent()
                && producer.lastTimestamp() < System.currentTimeMillis() - TOO_LONG.toMillis();
    }

    private static AbortTransactionSpec abort(TopicPartition partition, ProducerState producer) {
        return new AbortTransactionSpec(
                partition,
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0));
    }
}
