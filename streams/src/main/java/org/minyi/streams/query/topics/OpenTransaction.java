package org.minyi.streams.query.topics;

import java.util.Optional;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/**
 * A transaction that stands open in one partition, as its leader knows it: whoever reads only what is committed waits at its
 * first offset.
 *
 * @param producerEpoch a producer has a later one after each transaction
 * @param coordinatorEpoch who wrote the last marker of that producer into the partition; 0 where there is none yet
 */
public record OpenTransaction(
        TopicPartition partition, long producerId, int producerEpoch, int coordinatorEpoch, long firstOffset) {

    static Optional<OpenTransaction> of(TopicPartition partition, ProducerState producer) {
        return producer.currentTransactionStartOffset().stream()
                .mapToObj(first -> new OpenTransaction(
                        partition,
                        producer.producerId(),
                        producer.producerEpoch(),
                        producer.coordinatorEpoch().orElse(0),
                        first))
                .findAny();
    }

    AbortTransactionSpec abort() {
        return new AbortTransactionSpec(partition, producerId, (short) producerEpoch, coordinatorEpoch);
    }

    @Override
    public String toString() {
        return "%s, offset %d (producer %d, epoch %d)".formatted(partition, firstOffset, producerId, producerEpoch);
    }
}
