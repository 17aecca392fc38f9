package org.minyi.connectors.poll;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * How far a table was told, as Connect keeps it.
 *
 * @param last the row furthest in the order; null before the first
 * @param seen what {@link Seen} writes down
 */
record PollOffset(Place last, String seen) {

    private static final String UPDATED = "updated";
    private static final String ID = "id";
    private static final String SEEN = "seen";

    static final PollOffset BEGINNING = new PollOffset(null, "");

    /** @param kept null or empty if nothing was told */
    static PollOffset read(Map<String, Object> kept) {
        if (kept == null || kept.isEmpty()) {
            return BEGINNING;
        }
        try {
            var last = new Place(LocalDateTime.parse(text(kept, UPDATED)), text(kept, ID));
            return new PollOffset(last, text(kept, SEEN));
        } catch (DateTimeException e) {
            throw new ConnectException(
                    "The connector's offset " + kept.get(UPDATED)
                            + " is no date and time: stop it and delete its offsets (DELETE /connectors/NAME/offsets); what is read again counts once.");
        }
    }

    Map<String, Object> map() {
        return last == null ? Map.of() : Map.of(UPDATED, last.updated().toString(), ID, last.id(), SEEN, seen);
    }

    private static String text(Map<String, Object> kept, String key) {
        return String.valueOf(kept.getOrDefault(key, ""));
    }
}
