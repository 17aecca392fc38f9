package org.minyi.streams.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Entry;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.store.PackWriter;

/**
 * Takes one fact into a history and says what changed, in the entity and in the ledger.
 *
 * <p>Of two contents with one event id the higher revision wins, then the greater content; the content itself is
 * compared, which needs no hash and cannot collide. A copy of the winner is a duplicate, every other telling is
 * superseded, so the books depend on what came and never on the order in which it came.
 */
public final class Fold<F extends Fact, E> {

    private final Lifecycle<F, E> lifecycle;

    /** Folds by the rules of this lifecycle. */
    public Fold(Lifecycle<F, E> lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** A history with one more arrival in it, and what the ledger says of that arrival. */
    public record Taken<F extends Fact>(History<F> history, List<Entry> entries) {}

    /** What an arrival changed in its entity, and the ledger entries that go with it. */
    public Change<E> change(String entityId, String source, History<F> before, Taken<F> taken) {
        return new Change<>(
                lifecycle.fold(entityId, before), lifecycle.fold(entityId, taken.history()), source, taken.entries());
    }

    /** What several arrivals changed in their entity, the books apart. */
    public Change<E> between(String entityId, History<F> before, History<F> after) {
        return change(entityId, EntityId.source(entityId), before, new Taken<>(after, List.of()));
    }

    /** Takes one arrival of a fact in. */
    public Taken<F> take(History<F> before, F fact) {
        var entries = new ArrayList<Entry>(4);
        book(entries, Measure.LEDGER_IN, fact, 1);
        var after = after(before, fact, entries);
        return new Taken<>(after, List.copyOf(entries));
    }

    /**
     * What of a history had happened by a moment (epoch milliseconds), and what the ledger must say otherwise of these
     * events: while the first event of an entity has not happened, the others wait for it.
     */
    public Taken<F> upTo(History<F> history, long moment) {
        var sofar = history.upTo(moment);
        var entries = new ArrayList<Entry>();
        var account = account(sofar);
        if (account != account(history)) {
            for (var telling : sofar.tellings()) {
                book(entries, account(history), telling.fact(), -1);
                book(entries, account, telling.fact(), 1);
            }
        }
        return new Taken<>(sofar, List.copyOf(entries));
    }

    private History<F> after(History<F> before, F fact, List<Entry> entries) {
        var known = before.telling(fact.stamp().eventId());
        if (known == null) {
            var after = before.with(new History.Telling<>(fact, 1), null);
            bookMove(before, after, entries);
            return after;
        }
        if (known.fact().equals(fact)) {
            book(entries, Measure.LEDGER_DUPLICATES, fact, 1);
            return before.with(new History.Telling<>(fact, known.copies() + 1), known);
        }
        if (wins(known.fact(), fact)) {
            book(entries, Measure.LEDGER_SUPERSEDED, fact, 1);
            return before;
        }
        var after = before.with(new History.Telling<>(fact, 1), known);
        book(entries, Measure.LEDGER_SUPERSEDED, known.fact(), known.copies());
        book(entries, Measure.LEDGER_DUPLICATES, known.fact(), 1 - known.copies());
        bookMove(before, after, entries);
        return after;
    }

    /** Takes the outcomes of the former facts back and books those of the present ones. */
    private void bookMove(History<F> before, History<F> after, List<Entry> entries) {
        var accountBefore = account(before);
        var accountAfter = account(after);
        for (var telling : before.tellings()) {
            if (accountBefore != accountAfter || after.telling(eventId(telling)) != telling) {
                book(entries, accountBefore, telling.fact(), -1);
            }
        }
        for (var telling : after.tellings()) {
            if (accountBefore != accountAfter || before.telling(eventId(telling)) != telling) {
                book(entries, accountAfter, telling.fact(), 1);
            }
        }
    }

    private Measure account(History<F> history) {
        return history.any(lifecycle::begins) ? Measure.LEDGER_COUNTED : Measure.LEDGER_WAITING;
    }

    private boolean wins(F one, F other) {
        int byRevision = Integer.compare(one.stamp().revision(), other.stamp().revision());
        return byRevision != 0 ? byRevision > 0 : Arrays.compareUnsigned(content(one), content(other)) > 0;
    }

    private byte[] content(F fact) {
        var packed = new PackWriter();
        lifecycle.codec().write(fact, packed);
        return packed.toBytes();
    }

    private String eventId(History.Telling<F> telling) {
        return telling.fact().stamp().eventId();
    }

    private void book(List<Entry> entries, Measure account, F fact, int amount) {
        if (amount != 0) {
            entries.add(new Entry(account, fact.stamp().eventTime(), amount));
        }
    }
}
