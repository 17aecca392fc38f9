package org.minyi.streams.query.topics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.problem.BusyException;
import org.minyi.streams.query.problem.KafkaRefusedException;

/** Finds the committed records of one key; two questions at a time are answered, each with a reader of its own. */
public final class KeyLog {

    private static final int AT_A_TIME = 2;

    private final KafkaClients clients;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    /** Reads through these clients. */
    public KeyLog(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * The records of that key in the order of offsets, and those without a value, which concern every key.
     *
     * @param since records that arrived earlier are left out; empty for none
     * @throws BusyException when it takes too long, or too many ask
     * @throws KafkaRefusedException when Kafka does not answer
     */
    public List<Arrival> read(String topic, byte[] key, Optional<Instant> since) {
        if (!free.tryAcquire()) {
            throw new BusyException("正在读取其他时间线，请稍后再试。 Other timelines are being read: try again in a moment");
        }
        try (var reader = clients.consumer()) {
            return new KeySearch(reader, key, since).in(topic);
        } catch (KafkaException e) {
            throw new KafkaRefusedException("Kafka did not give the facts: " + e.getMessage(), e);
        } finally {
            free.release();
        }
    }
}
