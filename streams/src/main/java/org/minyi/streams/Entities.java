package org.minyi.streams;

import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Fold;

/**
 * Some entities of one kind, as a plain recomputation sees them: their histories are kept until all their facts are known,
 * and then each is looked at once, as it stood at a moment.
 *
 * <p>What is known of an event now decides when it happened: one that a later revision moves behind the moment had not
 * happened at it. Of the books, what was booked under a later time is left out.
 */
final class Entities<F extends Fact, E> {

    /** Sees one entity that counts. */
    interface Each<E> {

        /** The entity of that id. */
        void see(String id, E entity);
    }

    private final Flow<?, F, E> flow;
    private final Fold<F, E> fold;
    private final AsOf asOf;
    private final Histories.Books books;
    private final Histories<F, E> histories;

    /** The entities of one partition, whose records are taken in their order. */
    Entities(Flow<?, F, E> flow, LocalWindows windows, AsOf asOf, Histories.Books all) {
        this.flow = flow;
        this.fold = new Fold<>(flow.lifecycle());
        this.asOf = asOf;
        this.books = (source, entry) -> {
            if (asOf.includes(entry.bookedAt())) {
                all.book(source, entry);
            }
        };
        this.histories = new Histories<>(flow, windows, books);
    }

    /** Takes what acceptance made of one record. */
    void take(Verdict<F> verdict) {
        histories.take(verdict);
    }

    /** Shows every entity that counts; all facts have been taken, and nothing is kept. */
    void end(Each<E> each) {
        histories.forEach((id, history) -> {
            var sofar = fold.upTo(history, asOf.last());
            sofar.entries().forEach(entry -> books.book(EntityId.source(id), entry));
            flow.lifecycle().fold(id, sofar.history()).ifPresent(entity -> each.see(id, entity));
        });
        histories.clear();
    }
}
