package org.minyi.streams;

import java.util.HashMap;
import java.util.Map;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.ClosedYears;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Entry;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Closing;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;
import org.minyi.streams.fold.HistoryCodec;

/**
 * Some entities of one kind, as a plain recomputation sees them: their histories are kept packed until all their facts
 * are known, and then each is looked at once, as it stood at a moment.
 *
 * <p>What is known of an event now decides when it happened: one that a later revision moves behind the moment had not
 * happened at it. Of the books, what was booked under a later time is left out.
 */
final class Entities<F extends Fact, E> {

    /** Hears what the ledger says. */
    interface Books {

        /** One more line for that source. */
        void book(String source, Entry entry);
    }

    /** Sees one entity that counts. */
    interface Each<E> {

        /** The entity of that id. */
        void see(String id, E entity);
    }

    private final Flow<?, F, E> flow;
    private final Fold<F, E> fold;
    private final Closing<F> closing;
    private final HistoryCodec<F> codec;
    private final AsOf asOf;
    private final Books books;
    private final Map<String, byte[]> histories = new HashMap<>();
    private ClosedYears closed = ClosedYears.NONE;

    /** The entities of one partition, whose records are taken in their order. */
    Entities(Flow<?, F, E> flow, LocalWindows windows, AsOf asOf, Books books) {
        this.flow = flow;
        this.fold = new Fold<>(flow.lifecycle());
        this.closing = new Closing<>(flow.lifecycle(), windows);
        this.codec = new HistoryCodec<>(flow.lifecycle());
        this.asOf = asOf;
        this.books = books;
    }

    /** Takes what acceptance made of one record. */
    void take(Verdict<F> verdict) {
        if (verdict instanceof Verdict.Marked<F> marked) {
            closed = closed.after(marked.mark());
        } else if (verdict instanceof Verdict.Accepted<F> accepted) {
            take(accepted);
        } else {
            refuse(verdict);
        }
    }

    private void take(Verdict.Accepted<F> accepted) {
        var packed = histories.get(accepted.entityId());
        var before = packed == null ? History.<F>empty() : codec.decode(packed);
        if (closing.refusal(closed, before, accepted.fact()).isPresent()) {
            refuse(accepted);
            return;
        }
        var taken = fold.take(before, accepted.fact());
        taken.entries().forEach(entry -> book(accepted.source(), entry));
        if (taken.history() != before) {
            histories.put(accepted.entityId(), codec.encode(taken.history()));
        }
    }

    private void refuse(Verdict<F> verdict) {
        Entry.refused(verdict.bookedAt()).forEach(entry -> book(verdict.source(), entry));
    }

    /** Shows every entity that counts; all facts have been taken, and nothing is kept. */
    void end(Each<E> each) {
        histories.forEach((id, packed) -> {
            var sofar = fold.upTo(codec.decode(packed), asOf.last());
            sofar.entries().forEach(entry -> book(EntityId.source(id), entry));
            flow.lifecycle().fold(id, sofar.history()).ifPresent(entity -> each.see(id, entity));
        });
        histories.clear();
    }

    private void book(String source, Entry entry) {
        if (asOf.includes(entry.bookedAt())) {
            books.book(source, entry);
        }
    }
}
