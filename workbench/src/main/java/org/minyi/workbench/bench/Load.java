package org.minyi.workbench.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Sends events at an even pace and notes when each of them was sent. */
final class Load {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int rate;
    private final int events;
    private final Map<Kind, long[]> sent = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private long took;

    /** So many events a second, so many in all. */
    Load(int rate, int events) {
        this.rate = rate;
        this.events = events;
        for (var kind : Kind.values()) {
            sent.put(kind, new long[events]);
            counts.put(kind, 0);
        }
    }

    /** Sends them; an event that comes too late is sent at once, so that the rate is kept. */
    void send(Traffic traffic, LongConsumer progress) {
        long begun = System.nanoTime();
        for (int n = 0; n < events; n++) {
            awaitUntil(begun + n * SECOND / rate);
            var kind = Kind.of(n);
            sent.get(kind)[counts.merge(kind, 1, Integer::sum) - 1] = System.nanoTime();
            traffic.send(n, Instant.now().truncatedTo(ChronoUnit.MILLIS));
            if (n % rate == 0) {
                progress.accept(n);
            }
        }
        took = System.nanoTime() - begun;
        progress.accept(events);
    }

    /** When those of a kind were sent, in order, by {@link System#nanoTime}. */
    long[] sent(Kind kind) {
        return Arrays.copyOf(sent.get(kind), counts.get(kind));
    }

    /** How long it took to send them. */
    Duration took() {
        return Duration.ofNanos(took);
    }

    private static void awaitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
