package org.minyi.streams.contract;

import org.minyi.streams.contract.CallFact.Outcome;

/**
 * A finished inbound call.
 *
 * @param id {@code source:callId}
 * @param countedAt when it entered the human queue, else the menu, else when it ended: the window it counts in
 * @param offered whether it entered the human queue
 * @param waitedMs from the queue to the answer or until the caller gave up in it, milliseconds; 0 if neither
 * @param talkedMs from the answer to the end, milliseconds; 0 unless it was answered
 * @param level the caller's rating of it, 5 to 1; 0 if there is none
 */
public record Call(
        String id,
        long countedAt,
        Outcome outcome,
        boolean offered,
        long waitedMs,
        long talkedMs,
        String line,
        String region,
        int level) {

    /** The source that the call came from. */
    public String source() {
        return EntityId.source(id);
    }
}
