package org.minyi.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.ClosedYears;
import org.minyi.streams.contract.Entry;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Closing;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;
import org.minyi.streams.fold.HistoryCodec;

/** What is known of some entities of one kind, packed, while the records of their partition are taken in their order. */
final class Histories<F extends Fact, E> {

    /** Hears what the ledger says. */
    interface Books {

        /** Nobody hears. */
        Books NONE = (source, entry) -> {};

        /** One more line for that source. */
        void book(String source, Entry entry);
    }

    private final Fold<F, E> fold;
    private final Closing<F> closing;
    private final HistoryCodec<F> codec;
    private final Books books;
    private final Map<String, byte[]> packed = new HashMap<>();
    private ClosedYears closed = ClosedYears.NONE;

    Histories(Flow<?, F, E> flow, LocalWindows windows, Books books) {
        this.fold = new Fold<>(flow.lifecycle());
        this.closing = new Closing<>(flow.lifecycle(), windows);
        this.codec = new HistoryCodec<>(flow.lifecycle());
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

    /** What is known by now of an entity. */
    History<F> of(String id) {
        var known = packed.get(id);
        return known == null ? History.empty() : codec.decode(known);
    }

    /** Shows the history of every entity of which anything is known. */
    void forEach(BiConsumer<String, History<F>> each) {
        packed.forEach((id, history) -> each.accept(id, codec.decode(history)));
    }

    /** Keeps nothing any longer. */
    void clear() {
        packed.clear();
    }

    private void take(Verdict.Accepted<F> accepted) {
        var before = of(accepted.entityId());
        if (closing.refusal(closed, before, accepted.fact()).isPresent()) {
            refuse(accepted);
            return;
        }
        var taken = fold.take(before, accepted.fact());
        taken.entries().forEach(entry -> books.book(accepted.source(), entry));
        if (taken.history() != before) {
            packed.put(accepted.entityId(), codec.encode(taken.history()));
        }
    }

    private void refuse(Verdict<F> verdict) {
        Entry.refused(verdict.bookedAt()).forEach(entry -> books.book(verdict.source(), entry));
    }
}
