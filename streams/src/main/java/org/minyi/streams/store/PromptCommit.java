package org.minyi.streams.store;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has a transaction committed at once when something new is in it. What has lain in its topic for long waits for the
 * commit interval, within which more of it is combined, or until no more of it comes; live events do not wait.
 *
 * <p>All tasks of a thread share one transaction, and whatever task asks has all of them committed. So the first task with
 * something new asks for all: if each had its own clock, the thread would do nothing but commit.
 */
public final class PromptCommit {

    private static final Duration AT_ONCE = Duration.ofMillis(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    /** One look without anything new can be the one right after a long commit. */
    private static final int LOOKS_UNTIL_QUIET = 3;

    private static final long NEW_MS = 1_000;
    /** After that long the task that was to ask has been taken away. */
    private static final long GIVEN_UP_MS = 1_000;

    private static final ThreadLocal<OfThread> OF_THREAD = ThreadLocal.withInitial(OfThread::new);

    private final ProcessorContext<?, ?> context;

    /** When a thread will ask for what is new, when it will look whether more has come, and what it has found so far. */
    private static final class OfThread {

        private final Due asks = new Due();
        private final Due looks = new Due();
        private boolean sawMore;
        private int quietLooks;
    }

    private static final class Due {

        private boolean isSet;
        private long at;

        boolean isAhead(long now) {
            return isSet && Math.abs(now - at) < GIVEN_UP_MS;
        }

        void set(long at) {
            isSet = true;
            this.at = at;
        }
    }

    /** Looks after the task of this context, from a processor's {@code init}. */
    public PromptCommit(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** Takes note of a fact that came in at that moment (epoch milliseconds) and now is in the transaction. */
    public void saw(long arrivedAt) {
        long now = context.currentSystemTimeMs();
        var thread = OF_THREAD.get();
        thread.sawMore = true;
        if (now - arrivedAt < NEW_MS) {
            if (!thread.asks.isAhead(now)) {
                thread.asks.set(now + AT_ONCE.toMillis());
                askOnce(thread.asks);
            }
        } else if (!thread.looks.isAhead(now)) {
            thread.looks.set(now + LOOK_EVERY.toMillis());
            askWhenQuiet(thread);
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

    /** A catch-up that is through shows at once what it has come to, however long the interval is. */
    private void askWhenQuiet(OfThread thread) {
        var strike = new Cancellable[1];
        strike[0] = context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> {
            thread.looks.set(now + LOOK_EVERY.toMillis());
            thread.quietLooks = thread.sawMore ? 0 : thread.quietLooks + 1;
            thread.sawMore = false;
            // Two may look for a while, when one was held up and another took over; neither may go on for ever.
            if (thread.quietLooks >= LOOKS_UNTIL_QUIET) {
                strike[0].cancel();
                thread.looks.isSet = false;
                context.commit();
            }
        });
    }
}
