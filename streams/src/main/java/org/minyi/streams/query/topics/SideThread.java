package org.minyi.streams.query.topics;

/** A thread that works beside the streams until it is ended, and keeps no process alive. */
public final class SideThread implements AutoCloseable {

    private static final long CLOSE_MS = 5_000;

    private final Thread thread;

    /** That work, not begun yet; it ends when it is interrupted. */
    public SideThread(String name, Runnable work) {
        this.thread = new Thread(work, name);
        thread.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** Interrupts it and waits until it has ended, 5 seconds at most. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
