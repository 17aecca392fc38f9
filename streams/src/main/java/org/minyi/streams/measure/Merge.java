package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Window;

/** Which cells a difference of a leaf cell belongs to: the leaf itself and the coarser windows around it. */
public final class Merge {

    private static final int MOST_REMEMBERED = 50_000;
    private static final Memo<Window, List<Window>> COARSER = new Memo<>(MOST_REMEMBERED, Window::coarser);

    private Merge() {}

    /** The leaf and everything coarser, in the same scope. */
    public static List<CellKey> cells(CellKey leaf) {
        var cells = new ArrayList<CellKey>(4);
        cells.add(leaf);
        for (var window : COARSER.of(leaf.window())) {
            cells.add(new CellKey(leaf.scope(), window));
        }
        return cells;
    }
}
