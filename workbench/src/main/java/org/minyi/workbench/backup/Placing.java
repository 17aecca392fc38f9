package org.minyi.workbench.backup;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.stack.StackException;

/**
 * Puts the records of a partition at the very offsets at which they stood. Between them markers of transactions took offsets,
 * and records of transactions that were aborted. A gap of one is made by committing the record before it in a transaction, a
 * larger one by aborting a transaction of fillers, which nobody reads either.
 */
final class Placing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MS = 2;

    private final Producer<byte[], byte[]> plain;
    private final Producer<byte[], byte[]> transactions;
    private final Offsets offsets;
    private final AtomicReference<String> misplaced = new AtomicReference<>();
    private TopicPartition partition;
    private BackupLine held;

    /** Writes through these clients under a transactional id of the application's own. */
    Placing(KafkaClients clients, Offsets offsets, String applicationId) {
        this.offsets = offsets;
        this.plain = clients.producer();
        this.transactions = clients.transactions(applicationId + "-restore", PATIENCE);
        transactions.initTransactions();
    }

    /** Begins an empty partition. */
    void begin(TopicPartition next) {
        partition = next;
        held = null;
    }

    /** Puts the next record where it stood. */
    void place(BackupLine line) {
        settle(line.offset());
        held = line;
    }

    /**
     * Ends the partition as it ended, and returns when all of it stands there.
     *
     * @throws StackException when anything came to stand elsewhere, because others write to it
     */
    void end(long end) {
        settle(end);
        plain.flush();
        requirePlaced();
    }

    @Override
    public void close() {
        transactions.close(PATIENCE);
        plain.close(PATIENCE);
    }

    /** Sends what is held, now that it is known where the one after it stands. */
    private void settle(long next) {
        requirePlaced();
        long expected = held == null ? 0 : held.offset() + 1;
        long gap = next - expected;
        if (gap == 0) {
            sendHeld(plain);
        } else if (gap == 1 && held != null) {
            plain.flush();
            transactions.beginTransaction();
            sendHeld(transactions);
            transactions.commitTransaction();
            awaitEnd(next);
        } else {
            requireFillable(gap, next);
            sendHeld(plain);
            plain.flush();
            abort(expected, gap - 1);
            awaitEnd(next);
        }
    }

    private void abort(long from, long fillers) {
        transactions.beginTransaction();
        for (long filler = 0; filler < fillers; filler++) {
            send(
                    transactions,
                    new BackupLine(
                            partition.partition(),
                            from + filler,
                            held == null ? 0 : held.arrivedAt(),
                            null,
                            new byte[0]));
        }
        transactions.flush();
        transactions.abortTransaction();
    }

    private void sendHeld(Producer<byte[], byte[]> writer) {
        if (held != null) {
            send(writer, held);
        }
    }

    private void send(Producer<byte[], byte[]> writer, BackupLine line) {
        var where = partition;
        var record = new ProducerRecord<>(where.topic(), where.partition(), line.arrivedAt(), line.key(), line.value());
        writer.send(record, (at, broken) -> {
            if (broken != null) {
                misplaced.compareAndSet(null, "Kafka refused a record of " + where + ": " + broken.getMessage());
            } else if (at.offset() != line.offset()) {
                misplaced.compareAndSet(
                        null,
                        "A record of %s came to stand at %d instead of %d: others write to this topic. Stop them, delete the topics and restore again."
                                .formatted(where, at.offset(), line.offset()));
            }
        });
    }

    /** The marker of a transaction is written a little after its commit is answered. */
    private void awaitEnd(long end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (offsets.endsOfAll(List.of(partition)).get(partition) < end) {
            requirePlaced();
            if (System.nanoTime() > deadline) {
                throw new StackException(
                        partition + " does not come to its offset " + end + ": delete the topics and restore again.");
            }
            pause();
        }
    }

    private void requireFillable(long gap, long next) {
        if (gap < 1 || gap == 1) {
            throw new IllegalArgumentException(
                    "Nothing can be put at offset %d of %s: the backup's lines are not in their order, or begin with a gap of one."
                            .formatted(next, partition));
        }
    }

    private void requirePlaced() {
        var wrong = misplaced.get();
        if (wrong != null) {
            throw new StackException(wrong);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while restoring: delete the topics and restore again.", e);
        }
    }
}
