package org.minyi.streams.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a thread's tasks waits for the commit, all of it sent at once. Streams flushes task by task and waits after each
 * until the broker has what it sent; the tasks of a thread share one transaction, so the first that is flushed sends for
 * all, and the broker is waited for once instead of twenty times.
 *
 * <p>It ends with each commit. A store that has nothing to flush any more, because its task was closed, does nothing.
 */
final class OneFlush {

    private static final ThreadLocal<Set<Runnable>> OF_THREAD = ThreadLocal.withInitial(LinkedHashSet::new);

    private OneFlush() {}

    /** Takes note that a store has something to flush. */
    static void needs(Runnable flush) {
        OF_THREAD.get().add(flush);
    }

    /**
     * Flushes every store of this thread that has something to flush, those too into which another has just been flushed;
     * one that fails leaves the others to Streams.
     */
    static void all() {
        var waiting = OF_THREAD.get();
        while (!waiting.isEmpty()) {
            var now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }
    }
}
