package org.minyi.streams.contract;

import java.util.List;

/**
 * A 热线问政 session that was held.
 *
 * @param id {@code source:sessionId}
 * @param heldAt when, epoch milliseconds
 * @param units the units whose heads answered, each once
 */
public record Session(String id, long heldAt, String region, List<String> units) {

    /** The source that it came from. */
    public String source() {
        return EntityId.source(id);
    }
}
