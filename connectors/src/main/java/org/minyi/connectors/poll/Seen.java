package org.minyi.connectors.poll;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows that were read and may be read again because of the overlap, as 64-bit hashes of all that they say.
 *
 * <p>Forgets what lies before the overlap. The newest stand in the offset too, so that a restart tells nothing twice; if
 * more rows than that changed within the overlap, a restart tells the others again, and they are counted once.
 */
final class Seen {

    private static final int KEPT = 1_024;
    private static final int WORTH_FORGETTING = 4_096;

    private final Map<Long, LocalDateTime> rows = new HashMap<>();
    private final Deque<Long> newest = new ArrayDeque<>();
    private int forgetAt = WORTH_FORGETTING;

    /** What was written down when the last row told was that of this moment. */
    static Seen recall(String written, LocalDateTime last) {
        var seen = new Seen();
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
        while (bytes.remaining() >= Long.BYTES) {
            seen.isNew(bytes.getLong(), last);
        }
        return seen;
    }

    /** Notes a row; whether it was not known as it is. */
    boolean isNew(long hash, LocalDateTime updated) {
        if (rows.put(hash, updated) != null) {
            return false;
        }
        newest.addLast(hash);
        if (newest.size() > KEPT) {
            newest.removeFirst();
        }
        return true;
    }

    /** Forgets rows that changed before that moment, once they are many. */
    void forgetBefore(LocalDateTime moment) {
        if (rows.size() >= forgetAt) {
            rows.values().removeIf(updated -> updated.isBefore(moment));
            forgetAt = Math.max(WORTH_FORGETTING, 2 * rows.size());
        }
    }

    /** The newest rows, to be kept with the offset. */
    String written(LocalDateTime earliest) {
        var bytes = ByteBuffer.allocate(newest.size() * Long.BYTES);
        for (long hash : newest) {
            var updated = rows.get(hash);
            if (updated != null && !updated.isBefore(earliest)) {
                bytes.putLong(hash);
            }
        }
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }
}
