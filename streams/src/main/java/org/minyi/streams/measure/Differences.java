package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;

/** What a change adds to and takes from the leaf cells: contributions after less contributions before, and the ledger. */
public final class Differences<E> {

    private final Measuring<E> measuring;
    private final LocalWindows windows;

    /** Measures one kind of entity so. */
    public Differences(Measuring<E> measuring, LocalWindows windows) {
        this.measuring = measuring;
        this.windows = windows;
    }

    /** All differences of one change; a cell may come more than once. */
    public List<Contribution> of(Change<E> change) {
        var differences = new ArrayList<Contribution>();
        if (change.changesFigures()) {
            change.after().map(measuring::contributions).ifPresent(differences::addAll);
            change.before().map(measuring::contributions).ifPresent(gone -> gone.stream()
                    .map(was -> new Contribution(was.key(), was.counts().negated()))
                    .forEach(differences::add));
        }
        var books = Scope.of("ledger", change.source());
        for (var entry : change.entries()) {
            differences.add(new Contribution(
                    new CellKey(books, windows.day(entry.bookedAt())), Counts.of(entry.account(), entry.amount())));
        }
        return differences;
    }
}
