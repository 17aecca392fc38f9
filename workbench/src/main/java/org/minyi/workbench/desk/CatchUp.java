package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.minyi.workbench.stack.StackException;

/** Waits until the stream has caught up with the facts; its patience is measured by progress, not by the clock. */
public final class CatchUp {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STATUS = "/api/v1/status";
    private static final long ASK_EVERY_MS = 300;

    private final Api api;

    /** Waits for the Minyi that answers there. */
    public CatchUp(Api api) {
        this.api = api;
    }

    /**
     * Returns when every fact that had arrived is in the figures.
     *
     * @param read hears how many facts have been read
     * @throws StackException when nothing has moved for two minutes
     */
    public void await(LongConsumer read) throws InterruptedException {
        var last = "";
        long patience = System.nanoTime() + PATIENCE.toNanos();
        var status = api.json(STATUS);
        while (true) {
            long now = status.path("read").asLong();
            read.accept(now);
            if (status.path("caughtUp").asBoolean()) {
                return;
            }
            var standing = now + " facts, " + status.path("inside").asLong() + " inside";
            if (!standing.equals(last)) {
                last = standing;
                patience = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > patience) {
                throw new StackException("The stream has stood still for " + PATIENCE.toMinutes()
                        + " minutes: " + standing + " of "
                        + status.path("arrived").asLong()
                        + "; logs/app.log in the data directory says why.");
            }
            Thread.sleep(ASK_EVERY_MS);
            status = again(status);
        }
    }

    /** Whoever answered once may be without an answer for a while: a broker is lost, or it starts again. */
    private JsonNode again(JsonNode before) {
        try {
            return api.json(STATUS);
        } catch (ApiException notNow) {
            return before;
        }
    }
}
