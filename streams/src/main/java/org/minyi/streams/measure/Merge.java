package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.CellKey;

/** Which cells a difference of a leaf cell belongs to: the leaf itself and the coarser windows around it. */
public final class Merge {

    private Merge() {}

    /** The leaf and everything coarser, in the same scope. */
    public static List<CellKey> cells(CellKey leaf) {
        var cells = new ArrayList<CellKey>(4);
        cells.add(leaf);
        for (var window : leaf.window().coarser()) {
            cells.add(new CellKey(leaf.scope(), window));
        }
        return cells;
    }
}
