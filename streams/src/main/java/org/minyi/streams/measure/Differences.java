package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Dimension;
import org.minyi.streams.contract.Measuring;

/** What a change adds to and takes from the leaf cells: contributions after less contributions before, and the ledger. */
public final class Differences<E> {

    private static final Dimension LEDGER = new Dimension("ledger");

    private final Measuring<E> measuring;
    private final LocalWindows windows;

    /** Measures one kind of entity so. */
    public Differences(Measuring<E> measuring, LocalWindows windows) {
        this.measuring = measuring;
        this.windows = windows;
    }

    /** All differences of one change; a cell may come more than once. */
    public List<Contribution> of(Change<E> change) {
        var differences = new ArrayList<>(change.changesFigures() ? between(change) : List.<Contribution>of());
        var books = LEDGER.of(change.source());
        for (var entry : change.entries()) {
            differences.add(
                    new Contribution(books, windows.day(entry.bookedAt()), Counts.of(entry.account(), entry.amount())));
        }
        return differences;
    }

    private List<Contribution> between(Change<E> change) {
        var after = change.after().map(measuring::contributions).orElse(List.of());
        var before = change.before().map(measuring::contributions).orElse(List.of());
        if (before.isEmpty()) {
            return after;
        }
        int stayed = stayed(before, after);
        var net = new ArrayList<Contribution>(after.size() + 2);
        addCellByCell(before.subList(0, stayed), after.subList(0, stayed), net);
        if (stayed < Math.max(before.size(), after.size())) {
            addNet(before.subList(stayed, before.size()), after.subList(stayed, after.size()), net);
        }
        return net;
    }

    /** Mostly an entity stays in its cells and counts for something else there: in how many of the first that is so. */
    private static int stayed(List<Contribution> before, List<Contribution> after) {
        int most = Math.min(before.size(), after.size());
        for (int i = 0; i < most; i++) {
            var was = before.get(i);
            var now = after.get(i);
            if (!was.difference().window().equals(now.difference().window())
                    || !was.scope().equals(now.scope())) {
                return i;
            }
        }
        return most;
    }

    /** Many scopes share one difference, and what is left of it is reckoned once. */
    private static void addCellByCell(List<Contribution> before, List<Contribution> after, List<Contribution> net) {
        Difference was = null;
        Difference now = null;
        Difference left = null;
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).difference() != was || after.get(i).difference() != now) {
                was = before.get(i).difference();
                now = after.get(i).difference();
                left = new Difference(
                        now.window(), now.counts().plus(was.counts().negated()));
            }
            if (!left.counts().isZero()) {
                net.add(new Contribution(after.get(i).scope(), left));
            }
        }
    }

    private static void addNet(List<Contribution> before, List<Contribution> after, List<Contribution> net) {
        if (before.isEmpty()) {
            net.addAll(after);
            return;
        }
        var cells = new LinkedHashMap<CellKey, Counts>();
        after.forEach(now -> cells.merge(now.key(), now.counts(), Counts::plus));
        before.forEach(was -> cells.merge(was.key(), was.counts().negated(), Counts::plus));
        cells.forEach((cell, counts) -> {
            if (!counts.isZero()) {
                net.add(new Contribution(cell.scope(), cell.window(), counts));
            }
        });
    }
}
