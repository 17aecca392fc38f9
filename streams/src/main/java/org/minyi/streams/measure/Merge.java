package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Window;

/** Adds leaf windows up: each counts for itself and for the coarser windows around it. */
public final class Merge {

    private static final int MOST_REMEMBERED = 50_000;
    private static final Memo<Window, List<Window>> COARSER = new Memo<>(MOST_REMEMBERED, Window::coarser);

    private Merge() {}

    /** The differences of a scope's leaf windows, and what they come to in each of the coarser ones. */
    static List<Difference> rolledUp(List<Difference> leaves) {
        var all = new WindowTallies();
        for (var leaf : leaves) {
            all.add(leaf);
            for (var window : COARSER.of(leaf.window())) {
                all.add(window, leaf.counts());
            }
        }
        return all.value();
    }

    /** A leaf cell and everything coarser, in the same scope. */
    public static List<CellKey> cells(CellKey leaf) {
        var cells = new ArrayList<CellKey>(4);
        cells.add(leaf);
        for (var window : COARSER.of(leaf.window())) {
            cells.add(new CellKey(leaf.scope(), window));
        }
        return cells;
    }
}
