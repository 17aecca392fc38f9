package org.minyi.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Tally;
import org.minyi.streams.query.recount.Wanted;

/** Adds up the wanted cells, and no others, so that an application that serves has room for them. */
final class PastCells {

    /** They take some 100 MB at worst. */
    private static final int MOST = 150_000;

    private final Wanted wanted;
    private final Map<CellKey, Tally> tallies = new HashMap<>();
    private final Map<Window, Around> known = new HashMap<>();

    /**
     * A leaf window and those around it.
     *
     * @param whole those that are wanted of every scope
     * @param some those of which something else is wanted
     */
    private record Around(List<Window> whole, List<Window> some) {}

    PastCells(Wanted wanted) {
        this.wanted = wanted;
    }

    /**
     * Takes one more contribution.
     *
     * @throws IllegalArgumentException when these would be more cells than there is room for
     */
    void add(Contribution more) {
        var scope = more.scope();
        var around = known.computeIfAbsent(more.difference().window(), this::around);
        around.whole.forEach(window -> add(new CellKey(scope, window), more.counts()));
        around.some.forEach(window -> addWhatIsWanted(new CellKey(scope, window), more.counts()));
    }

    /** The cells; none of them is zero. */
    Map<CellKey, Counts> cells() {
        var cells = new HashMap<CellKey, Counts>();
        tallies.forEach((key, tally) -> {
            var counts = tally.value();
            if (!counts.isZero()) {
                cells.put(key, counts);
            }
        });
        return cells;
    }

    private void addWhatIsWanted(CellKey key, Counts counts) {
        add(key, wanted.all(key) ? counts : stocks(key, counts));
    }

    private void add(CellKey key, Counts counts) {
        if (counts.isZero()) {
            return;
        }
        var tally = tallies.get(key);
        if (tally == null) {
            if (tallies.size() == MOST) {
                throw new IllegalArgumentException(
                        "一次查询的数据格过多。 These are more than " + MOST + " cells: ask for fewer windows at once");
            }
            tally = new Tally();
            tallies.put(key, tally);
        }
        tally.add(counts);
    }

    private Counts stocks(CellKey key, Counts counts) {
        var stocks = Counts.ZERO;
        for (var measure : wanted.stocks()) {
            if (wanted.stock(measure, key)) {
                stocks = stocks.plus(Counts.of(measure, counts.get(measure)));
            }
        }
        return stocks;
    }

    private Around around(Window leaf) {
        var around = new Around(new ArrayList<>(), new ArrayList<>());
        Stream.concat(Stream.of(leaf), leaf.coarser().stream()).forEach(window -> {
            if (wanted.windows().contains(window)) {
                around.whole.add(window);
            } else if (wanted.some(window)) {
                around.some.add(window);
            }
        });
        return around;
    }
}
