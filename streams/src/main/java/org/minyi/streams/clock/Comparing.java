package org.minyi.streams.clock;

import java.util.Optional;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Compared;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Sets any figure beside the same figure of another window, by the calendar of a zone. */
public record Comparing(LocalWindows windows) {

    /** The figure beside its base. */
    public Compared of(Figure figure, Comparison with, Cells cells) {
        var window = base(figure.key().window(), with);
        var base = window.map(
                then -> figure.metric().read(cells, new CellKey(figure.key().scope(), then)));
        return new Compared(
                with, figure, window, base.filter(known -> isKnown(known.key().window(), cells)));
    }

    /** The window with which one is compared; empty where the calendar has none. */
    public Optional<Window> base(Window window, Comparison with) {
        return switch (with) {
            case PREVIOUS -> Optional.of(windows.previous(window));
            case YEAR_BEFORE -> windows.yearBefore(window);
        };
    }

    /** A month, or year, in which nothing has happened in all the city is one that nobody told of: empty, not zero. */
    public static boolean isKnown(Window window, Cells cells) {
        var around = window.kind() == Window.Kind.YEAR ? window : window.month();
        return !cells.counts(new CellKey(Scope.CITY, around)).isZero();
    }
}
