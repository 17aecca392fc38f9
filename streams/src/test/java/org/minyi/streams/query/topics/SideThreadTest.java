package org.minyi.streams.query.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work beside the streams ends when it is told to, and not before. */
class SideThreadTest {

    private static final Duration REST = Duration.ofMillis(1);
    private static final long PATIENCE_S = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void beginsAnewWhenItFails() throws InterruptedException {
        var third = new CountDownLatch(3);

        try (var thread = new SideThread("test", REST, "it failed, as it should", () -> {
            third.countDown();
            throw new IllegalStateException("not today");
        })) {
            thread.start();

            assertThat(third.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isInterruptedWhereItWaits() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var thread = new SideThread("test", REST, "it failed, as it should not", () -> {
            begun.incrementAndGet();
            waiting.countDown();
            try {
                Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE_S));
            } finally {
                ended.countDown();
            }
        });
        thread.start();
        assertThat(waiting.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();

        thread.close();

        assertThat(thread.isClosing()).isTrue();
        assertThat(ended.getCount()).isZero();
        assertThat(begun).hasValue(1);
    }

    @Test
    void doesWhatHasAnEndOnce() throws InterruptedException {
        try (var thread = new SideThread("test", () -> {
            begun.incrementAndGet();
            ended.countDown();
        })) {
            thread.start();

            assertThat(ended.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(begun).hasValue(1);
    }
}
