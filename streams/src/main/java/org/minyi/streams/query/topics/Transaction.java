package org.minyi.streams.query.topics;

import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Records that are written together or not at all: closed without a commit, nothing of it has happened. Of two that bear
 * one name the earlier is over when the later begins, and whatever it wrote is seen.
 */
public final class Transaction implements AutoCloseable {

    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> writer;
    private boolean open;

    /** Of that name, for what takes a moment. */
    public Transaction(KafkaClients clients, String name) {
        this(clients, name, USUAL);
    }

    /** Of that name; the broker gives it up after so long. */
    Transaction(KafkaClients clients, String name, Duration most) {
        this.writer = clients.transactions(name, most);
        writer.initTransactions();
    }

    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        if (!open) {
            writer.beginTransaction();
            open = true;
        }
        return writer.send(record);
    }

    /** Waits until everything sent stands in its place. */
    public void flush() {
        writer.flush();
    }

    /** Has all that was sent count at once. */
    public void commit() {
        writer.commitTransaction();
        open = false;
    }

    @Override
    public void close() {
        try {
            if (open) {
                writer.abortTransaction();
            }
        } finally {
            writer.close(PATIENCE);
        }
    }
}
