package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
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
        return inTheSameCells(before, after) ? cellByCell(before, after) : net(before, after);
    }

    /** The usual case: an entity stays in its cells and counts for something else there. */
    private static boolean inTheSameCells(List<Contribution> before, List<Contribution> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var now = after.get(i);
            if (!was.difference().window().equals(now.difference().window())
                    || !was.scope().equals(now.scope())) {
                return false;
            }
        }
        return true;
    }

    private static List<Contribution> cellByCell(List<Contribution> before, List<Contribution> after) {
        var net = new ArrayList<Contribution>(after.size() + 2);
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i).counts();
            var now = after.get(i);
            if (!now.counts().equals(was)) {
                net.add(new Contribution(
                        now.scope(), now.difference().window(), now.counts().plus(was.negated())));
            }
        }
        return net;
    }

    private static List<Contribution> net(List<Contribution> before, List<Contribution> after) {
        var net = new LinkedHashMap<CellKey, Counts>();
        after.forEach(now -> net.merge(now.key(), now.counts(), Counts::plus));
        before.forEach(was -> net.merge(was.key(), was.counts().negated(), Counts::plus));
        return net.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .map(entry ->
                        new Contribution(entry.getKey().scope(), entry.getKey().window(), entry.getValue()))
                .toList();
    }
}
