package org.minyi.streams.query.topics;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works beside the streams until it is ended, and keeps no process alive. */
public final class SideThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SideThread.class);
    private static final long CLOSE_MS = 5_000;

    private final Thread thread;
    private volatile boolean closing;

    /** What is done beside the streams. */
    public interface Work {

        /** Does it, until it is done or {@link #isClosing} says that it must end. */
        void run() throws InterruptedException;
    }

    /** That work, not begun yet; it ends when it is interrupted. */
    public SideThread(String name, Work work) {
        this.thread = new Thread(() -> untilInterrupted(work), name);
        thread.setDaemon(true);
    }

    /** Work that, whenever it fails, is begun anew after a rest, with a complaint in the log. */
    public SideThread(String name, Duration rest, String complaint, Work work) {
        this.thread = new Thread(() -> untilInterrupted(() -> again(rest, complaint, work)), name);
        thread.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** Whether it is being ended. */
    public boolean isClosing() {
        return closing;
    }

    /** Interrupts it and waits until it has ended, 5 seconds at most. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void again(Duration rest, String complaint, Work work) throws InterruptedException {
        while (!closing) {
            try {
                work.run();
            } catch (InterruptException e) {
                throw e;
            } catch (RuntimeException e) {
                if (closing) {
                    return;
                }
                LOG.warn("{}, trying again", complaint, e);
                Thread.sleep(rest.toMillis());
            }
        }
    }

    private static void untilInterrupted(Work work) {
        try {
            work.run();
        } catch (InterruptedException | InterruptException e) {
            // It is being closed.
        }
    }
}
