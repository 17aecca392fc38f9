package org.minyi.workbench.desk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.workbench.city.Inlet;

/** Makes a stream last: so many events a second, the last tenth not before it is let through. */
public final class Pace {

    private static final int LOOKS_EACH = 100;

    private final long heldFrom;
    private final int perSecond;
    private final CountDownLatch held = new CountDownLatch(1);
    private final long begun = System.nanoTime();
    private volatile long sent;

    /** Of a stream of so many events. */
    public Pace(long events, int perSecond) {
        this.heldFrom = events - events / 10;
        this.perSecond = perSecond;
    }

    /** How many events have been let through. */
    public long sent() {
        return sent;
    }

    /** Whether the end has been let through. */
    public boolean isOver() {
        return held.getCount() == 0;
    }

    /** Whether all but the last tenth has been sent. */
    public boolean isHeld() {
        return sent >= heldFrom;
    }

    /** Nothing is held back any more. */
    public void letTheRestThrough() {
        held.countDown();
    }

    /** What it is let through to. */
    public Inlet over(Inlet inlet) {
        return new Inlet() {
            @Override
            public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
                pause();
                inlet.event(topic, key, event);
            }

            @Override
            public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
                pause();
                inlet.raw(topic, key, value);
            }
        };
    }

    private void pause() {
        long next = sent + 1;
        sent = next;
        try {
            if (next == heldFrom) {
                held.await();
            }
            if (!isOver() && next % LOOKS_EACH == 0) {
                long due = begun + next * 1_000_000_000 / perSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
