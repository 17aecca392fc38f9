package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Dimension;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Shared;
import org.minyi.streams.contract.Window;

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
    public List<Shared> of(Change<E> change) {
        var differences = new ArrayList<Shared>(16);
        if (change.changesFigures()) {
            addBetween(shared(change.before()), shared(change.after()), differences);
        }
        var books = List.of(LEDGER.of(change.source()));
        for (var entry : change.entries()) {
            differences.add(
                    new Shared(books, windows.day(entry.bookedAt()), Counts.of(entry.account(), entry.amount())));
        }
        return differences;
    }

    private List<Shared> shared(Optional<E> entity) {
        return entity.map(measuring::shared).orElse(List.of());
    }

    /** Mostly an entity stays in its cells and counts for something else there, so as many as can are taken in turn. */
    private static void addBetween(List<Shared> before, List<Shared> after, List<Shared> net) {
        int stayed = stayed(before, after);
        for (int i = 0; i < stayed; i++) {
            var now = after.get(i).difference();
            var left = now.counts().minus(before.get(i).difference().counts());
            if (!left.isZero()) {
                net.add(new Shared(after.get(i).scopes(), now.window(), left));
            }
        }
        addNet(before.subList(stayed, before.size()), after.subList(stayed, after.size()), net);
    }

    /** In how many of the first of its cells it stayed. */
    private static int stayed(List<Shared> before, List<Shared> after) {
        int most = Math.min(before.size(), after.size());
        for (int i = 0; i < most; i++) {
            if (!Place.of(before.get(i)).equals(Place.of(after.get(i)))) {
                return i;
            }
        }
        return most;
    }

    /** The cells that share a difference. */
    private record Place(List<Scope> scopes, Window window) {

        static Place of(Shared shared) {
            return new Place(shared.scopes(), shared.difference().window());
        }
    }

    private static void addNet(List<Shared> before, List<Shared> after, List<Shared> net) {
        if (before.isEmpty()) {
            net.addAll(after);
            return;
        }
        var cells = new LinkedHashMap<Place, Counts>();
        after.forEach(now -> cells.merge(Place.of(now), now.difference().counts(), Counts::plus));
        before.forEach(
                was -> cells.merge(Place.of(was), was.difference().counts().negated(), Counts::plus));
        cells.forEach((shared, counts) -> {
            if (!counts.isZero()) {
                net.add(new Shared(shared.scopes(), shared.window(), counts));
            }
        });
    }
}
