package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Window;
import org.minyi.streams.store.Delta;

/** What a transaction adds to the windows of one scope. */
final class WindowTallies implements Delta<Difference, List<Difference>> {

    private final Map<Window, Tally> tallies = new LinkedHashMap<>();
    private Window lastWindow;
    private Tally last;

    @Override
    public int add(Difference more) {
        int before = tallies.size();
        add(more.window(), more.counts());
        return tallies.size() - before;
    }

    void add(Window window, Counts more) {
        tally(window).add(more);
    }

    @Override
    public List<Difference> value() {
        var differences = new ArrayList<Difference>(tallies.size());
        tallies.forEach((window, tally) -> {
            var counts = tally.value();
            if (!counts.isZero()) {
                differences.add(new Difference(window, counts));
            }
        });
        return differences;
    }

    /** Events come nearly in the order of time, so mostly it is the window of the one before. */
    private Tally tally(Window window) {
        if (!window.equals(lastWindow)) {
            last = tallies.computeIfAbsent(window, unheardOf -> new Tally());
            lastWindow = window;
        }
        return last;
    }
}
