package org.minyi.streams.store;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has a transaction committed at once when something new is in it. What has lain in its topic for long waits for the
 * commit interval, within which more of it is combined; live events do not wait.
 *
 * <p>All tasks of a thread share one transaction, and whatever task asks has all of them committed. So the first task with
 * something new asks for all: if each had its own clock, the thread would do nothing but commit.
 */
public final class PromptCommit {

    private static final Duration AT_ONCE = Duration.ofMillis(60);
    private static final long NEW_MS = 1_000;
    /** After that long the task that was to ask has been taken away. */
    private static final long GIVEN_UP_MS = 1_000;

    /** Of each thread the moment at which it will ask. */
    private static final ThreadLocal<Due> OF_THREAD = ThreadLocal.withInitial(Due::new);

    private final ProcessorContext<?, ?> context;

    private static final class Due {

        private boolean isSet;
        private long at;

        /** Whether somebody will ask soon. */
        boolean isAhead(long now) {
            return isSet && Math.abs(now - at) < GIVEN_UP_MS;
        }
    }

    /** Looks after the task of this context, from a processor's {@code init}. */
    public PromptCommit(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** Takes note of a fact that came in at that moment (epoch milliseconds) and now is in the transaction. */
    public void saw(long arrivedAt) {
        long now = context.currentSystemTimeMs();
        if (now - arrivedAt >= NEW_MS) {
            return;
        }
        var due = OF_THREAD.get();
        if (!due.isAhead(now)) {
            due.isSet = true;
            due.at = now + AT_ONCE.toMillis();
            askOnce(due);
        }
    }

    /** Scheduled for this once: whatever strikes has its task committed, and an idle task has nothing to commit. */
    private void askOnce(Due due) {
        var strike = new Cancellable[1];
        strike[0] = context.schedule(AT_ONCE, PunctuationType.WALL_CLOCK_TIME, now -> {
            strike[0].cancel();
            due.isSet = false;
            context.commit();
        });
    }
}
