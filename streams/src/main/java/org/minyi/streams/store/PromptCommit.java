package org.minyi.streams.store;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has a transaction committed at once when something new is in it. What has lain in its topic for long waits for the
 * commit interval, within which more of it is combined; live events do not wait.
 */
public final class PromptCommit {

    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final long NEW_MS = 1_000;

    private final ProcessorContext<?, ?> context;
    private Cancellable due;

    /** Looks after the task of this context, from a processor's {@code init}. */
    public PromptCommit(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** Takes note of a fact that came in at that moment (epoch milliseconds) and now is in the transaction. */
    public void saw(long arrivedAt) {
        if (due == null && context.currentSystemTimeMs() - arrivedAt < NEW_MS) {
            // Scheduled for this once: whatever strikes has its task committed, and an idle task has nothing to commit.
            due = context.schedule(AT_ONCE, PunctuationType.WALL_CLOCK_TIME, now -> commit());
        }
    }

    private void commit() {
        due.cancel();
        due = null;
        context.commit();
    }
}
