package org.minyi.streams.fold;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Entry;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.store.WriteBehindStore;

/**
 * Keeps the histories of one kind of entity and tells what was changed: by each arrival, or in the books by each arrival
 * and in an entity by all that a transaction brought, at its end and dated by the newest of it.
 *
 * <p>The store ends never: a correction may come years later, and the facts it is made of are kept for ever too.
 */
public final class FoldStep<F extends Fact, E> implements ProcessorSupplier<String, Verdict<F>, String, Change<E>> {

    private final Lifecycle<F, E> lifecycle;
    private final StoreBuilder<WriteBehindStore<History<F>>> store;
    private final boolean together;

    private FoldStep(String store, Lifecycle<F, E> lifecycle, boolean together) {
        this.lifecycle = lifecycle;
        this.store = WriteBehindStore.builder(store, new HistoryCodec<>(lifecycle));
        this.together = together;
    }

    /** Folds one kind of entity into the store of that name, and tells what each arrival changed. */
    public static <F extends Fact, E> FoldStep<F, E> each(String store, Lifecycle<F, E> lifecycle) {
        return new FoldStep<>(store, lifecycle, false);
    }

    /** The same, but tells what a transaction changed: for entities to which much happens within one of a catch-up. */
    public static <F extends Fact, E> FoldStep<F, E> together(String store, Lifecycle<F, E> lifecycle) {
        return new FoldStep<>(store, lifecycle, true);
    }

    /** The store that it keeps the histories in, for the steps that look into it. */
    public StoreBuilder<WriteBehindStore<History<F>>> histories() {
        return store;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(store);
    }

    @Override
    public Processor<String, Verdict<F>, String, Change<E>> get() {
        return new Folding();
    }

    private final class Folding implements Processor<String, Verdict<F>, String, Change<E>> {

        private final Fold<F, E> fold = new Fold<>(lifecycle);
        private ProcessorContext<String, Change<E>> context;
        private WriteBehindStore<History<F>> histories;
        private long newest;

        @Override
        public void init(ProcessorContext<String, Change<E>> context) {
            this.context = context;
            this.histories = context.getStateStore(store.name());
            if (together) {
                histories.atCommit(context, this::tell);
            }
        }

        @Override
        public void process(Record<String, Verdict<F>> record) {
            newest = Math.max(newest, record.timestamp());
            if (record.value() instanceof Verdict.Accepted<F> accepted) {
                context.forward(record.withValue(fold(record.key(), accepted)));
            } else {
                var refused = record.value();
                context.forward(record.withValue(Change.ofBooks(refused.source(), Entry.refused(refused.bookedAt()))));
            }
        }

        private Change<E> fold(String entityId, Verdict.Accepted<F> accepted) {
            var before = histories.get(entityId).orElse(History.empty());
            var taken = fold.take(before, accepted.fact());
            if (taken.history() != before) {
                histories.put(entityId, taken.history());
            }
            return together
                    ? Change.ofBooks(accepted.source(), taken.entries())
                    : fold.change(entityId, accepted.source(), before, taken);
        }

        private void tell(String entityId, Optional<History<F>> before, History<F> after) {
            var change = fold.between(entityId, before.orElse(History.empty()), after);
            if (change.changesFigures()) {
                context.forward(new Record<>(entityId, change, newest));
            }
        }
    }
}
