package org.minyi.streams.measure;

import java.util.LinkedHashMap;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.WindowKind;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;

/** Cells as they stand in the public topic. */
public final class CellRecords {

    private final LocalWindows windows;

    /** Dates windows by that zone. */
    public CellRecords(LocalWindows windows) {
        this.windows = windows;
    }

    /** The public record of a cell; null, which deletes it, when nothing is left in it. */
    public MetricCell record(CellKey key, Counts counts) {
        if (counts.isZero()) {
            return null;
        }
        var byName = new LinkedHashMap<String, Long>();
        counts.forEach((measure, amount) -> byName.put(measure.id(), amount));
        return MetricCell.newBuilder()
                .setScope(key.scope().text())
                .setDimension(key.scope().dimension())
                .setMember(key.scope().member())
                .setWindowKind(WindowKind.valueOf(key.window().kind().name()))
                .setWindowStart(windows.start(key.window()))
                .setWindow(key.window().text())
                .setCounts(byName)
                .build();
    }
}
