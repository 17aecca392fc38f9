package org.minyi.streams.contract;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who hung up within the last 24 hours and has not got through since.
 *
 * @param callers those who hung up in the queue, the one who hung up last first
 * @param withoutToken how many of them carry no token of the caller: each such call is taken for a caller of its own
 * @param inMenu how many others hung up in the menu alone
 */
public record HungUp(List<Caller> callers, int withoutToken, int inMenu) {

    /** Nobody did. */
    public static final HungUp NOBODY = new HungUp(List.of(), 0, 0);

    /** When the first of them hung up; empty where nobody did. */
    public Optional<Instant> oldest() {
        return callers.stream().map(Caller::firstAt).min(Comparator.naturalOrder());
    }

    /**
     * One of them, by the last call only.
     *
     * @param id of the last call that was given up in the queue, {@code source:callId}
     * @param at when that call was given up
     * @param waitedSeconds how long it had waited in the queue
     * @param tries how often this caller has hung up since they last got through
     * @param firstAt when they did so first
     */
    public record Caller(
            String id, String line, String region, Instant at, long waitedSeconds, int tries, Instant firstAt) {}
}
