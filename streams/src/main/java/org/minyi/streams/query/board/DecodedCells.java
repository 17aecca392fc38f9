package org.minyi.streams.query.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.minyi.streams.contract.Counts;

/**
 * What cells hold, of those of late use: a year has 366 day strips of 1,440 minutes, and a stock is the sum of many
 * windows, too many to read and decode for one figure. Cells that are not there are remembered too.
 *
 * <p>Who writes a cell says so. A cell that is written while it is being read is not remembered.
 *
 * <p>It ends with the process; the cells that have not been used for longest leave it once it holds 24 MB.
 */
final class DecodedCells {

    private static final long MOST_BYTES = 24 << 20;
    private static final int BYTES_A_SLOT = Short.BYTES + Long.BYTES;
    private static final int BYTES_AROUND = 200;
    private static final float USUAL_LOAD = 0.75f;
    private static final int STAMPS = 1 << 12;

    private final Map<String, Optional<Counts>> cells = new LinkedHashMap<>(1 << 10, USUAL_LOAD, true);
    private final AtomicIntegerArray stamps = new AtomicIntegerArray(STAMPS);
    private long bytes;

    /** What the cell of that key holds; empty if there is none. */
    Optional<Counts> find(String key, Supplier<Optional<Counts>> read) {
        var known = remembered(key);
        if (known.isPresent()) {
            return known.get();
        }
        int stamp = stamps.get(place(key));
        var now = read.get();
        remember(key, now, stamp);
        return now;
    }

    /** The cell of that key has been written. */
    void changed(String key) {
        stamps.incrementAndGet(place(key));
        forget(key);
    }

    private synchronized Optional<Optional<Counts>> remembered(String key) {
        return Optional.ofNullable(cells.get(key));
    }

    private synchronized void remember(String key, Optional<Counts> cell, int stamp) {
        if (stamps.get(place(key)) != stamp) {
            return;
        }
        forget(key);
        cells.put(key, cell);
        bytes += size(cell);
        var oldest = cells.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private synchronized void forget(String key) {
        var before = cells.remove(key);
        bytes -= before == null ? 0 : size(before);
    }

    private static int place(String key) {
        return key.hashCode() & (STAMPS - 1);
    }

    private static int size(Optional<Counts> cell) {
        return BYTES_AROUND + BYTES_A_SLOT * cell.map(Counts::size).orElse(0);
    }
}
