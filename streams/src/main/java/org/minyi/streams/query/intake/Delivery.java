package org.minyi.streams.query.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The records of one request until Kafka has all of them; each gives its room back once Kafka has decided on it. */
final class Delivery implements Callback {

    private final AtomicInteger open;
    private final Semaphore room;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    Delivery(int records, Semaphore room) {
        this.open = new AtomicInteger(records);
        this.room = room;
    }

    @Override
    public void onCompletion(RecordMetadata stands, Exception failure) {
        room.release();
        if (failure != null) {
            done.completeExceptionally(failure);
        } else if (open.decrementAndGet() == 0) {
            done.complete(null);
        }
    }

    /** That this many were never handed over. */
    void withdraw(int records, RuntimeException because) {
        room.release(records);
        done.completeExceptionally(because);
    }

    boolean hasFailed() {
        return done.isCompletedExceptionally();
    }

    /**
     * Returns when Kafka has all of them.
     *
     * @return why it has not, or not yet; null if it has
     */
    Exception await(Duration patience) {
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (ExecutionException | TimeoutException e) {
            return e;
        }
    }
}
