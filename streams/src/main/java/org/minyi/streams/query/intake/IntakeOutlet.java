package org.minyi.streams.query.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends to Kafka and waits until it has everything; what may be on its way has an end, and so has the waiting. */
final class IntakeOutlet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeOutlet.class);
    private static final int COME_AGAIN = 5;
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Semaphore room;
    private final Duration patience;
    private Producer<byte[], byte[]> producer;

    /** A producer is asked for when the first comes to send. */
    IntakeOutlet(Supplier<Producer<byte[], byte[]>> producers, int unacknowledged, Duration patience) {
        this.producers = producers;
        this.room = new Semaphore(unacknowledged);
        this.patience = patience;
    }

    /**
     * Returns when Kafka has all of these.
     *
     * @throws RefusedRequestException if it does not take them in time; it may have some of them
     */
    void send(List<Outgoing> records) {
        if (!room.tryAcquire(records.size())) {
            throw behind();
        }
        var delivery = new Delivery(records.size(), room);
        handOver(records, delivery);
        var failure = delivery.await(patience);
        if (failure != null) {
            LOG.warn("{} events over HTTP were not acknowledged: {}", records.size(), failure.toString());
            throw behind();
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE);
        }
    }

    private void handOver(List<Outgoing> records, Delivery delivery) {
        int sent = 0;
        try {
            var to = producer();
            while (sent < records.size() && !delivery.hasFailed()) {
                var record = records.get(sent);
                to.send(new ProducerRecord<>(record.topic().name(), record.key(), record.value()), delivery);
                sent++;
            }
            if (sent < records.size()) {
                delivery.withdraw(records.size() - sent, new KafkaException("an earlier record was not taken"));
            }
        } catch (KafkaException e) {
            // Nothing hears of a record whose sending threw.
            delivery.withdraw(records.size() - sent, e);
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private static RefusedRequestException behind() {
        return new RefusedRequestException(
                        ProblemKind.BEHIND,
                        "Kafka 暂未确认，请稍后原样重发（同一事件编号只计一次）。 Kafka has not taken all of it yet: send the same again later,"
                                + " which is safe, because events count once by their ids")
                .retryAfter(COME_AGAIN);
    }
}
