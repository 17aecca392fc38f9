package org.minyi.streams.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.minyi.streams.contract.Counts;

/**
 * What cells were decoded to, of those of late use: as long as a cell's bytes are the same it says the same. A year has
 * 366 day strips of 1,440 minutes, too many to decode for one figure.
 *
 * <p>It ends with the process; the cells that have not been used for longest leave it once it holds 24 MB.
 */
final class DecodedCells {

    private static final long MOST_BYTES = 24 << 20;
    private static final int BYTES_A_SLOT = Short.BYTES + Long.BYTES;
    private static final int BYTES_AROUND = 200;
    private static final float USUAL_LOAD = 0.75f;

    private final Map<String, Cell> cells = new LinkedHashMap<>(1 << 10, USUAL_LOAD, true);
    private long bytes;

    /** A cell as it stands in the topic, and what that says. */
    private record Cell(byte[] bytes, Counts counts) {

        int size() {
            return bytes.length + counts.size() * BYTES_A_SLOT + BYTES_AROUND;
        }
    }

    /** What the cell of that key says, whose bytes are these now. */
    Counts counts(String key, byte[] now, Function<byte[], Counts> decode) {
        var known = find(key);
        if (known != null && Arrays.equals(known.bytes, now)) {
            return known.counts;
        }
        var counts = decode.apply(now);
        keep(key, new Cell(now, counts));
        return counts;
    }

    private synchronized Cell find(String key) {
        return cells.get(key);
    }

    private synchronized void keep(String key, Cell cell) {
        var before = cells.put(key, cell);
        bytes += cell.size() - (before == null ? 0 : before.size());
        var oldest = cells.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
