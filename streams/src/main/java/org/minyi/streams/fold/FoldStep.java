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
 * Keeps the histories of one kind of entity and tells what each arrival changed.
 *
 * <p>The store ends never: a correction may come years later, and the facts it is made of are kept for ever too.
 */
public final class FoldStep<F extends Fact, E> implements ProcessorSupplier<String, Verdict<F>, String, Change<E>> {

    private final Lifecycle<F, E> lifecycle;
    private final StoreBuilder<WriteBehindStore<History<F>>> store;

    /** Folds one kind of entity into the store of that name. */
    public FoldStep(String store, Lifecycle<F, E> lifecycle) {
        this.lifecycle = lifecycle;
        this.store = WriteBehindStore.builder(store, new HistoryCodec<>(lifecycle));
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

        @Override
        public void init(ProcessorContext<String, Change<E>> context) {
            this.context = context;
            this.histories = context.getStateStore(store.name());
        }

        @Override
        public void process(Record<String, Verdict<F>> record) {
            if (record.value() instanceof Verdict.Accepted<F> accepted) {
                context.forward(record.withValue(fold(record.key(), accepted)));
            } else {
                context.forward(record.withValue(refused(record.value())));
            }
        }

        private Change<E> fold(String entityId, Verdict.Accepted<F> accepted) {
            var before = histories.get(entityId).orElse(History.empty());
            var taken = fold.take(before, accepted.fact());
            var change = fold.change(entityId, accepted.source(), before, taken);
            if (taken.history() != before) {
                histories.put(entityId, taken.history());
            }
            return change;
        }

        private Change<E> refused(Verdict<F> rejected) {
            var entries = Entry.refused(rejected.bookedAt());
            return new Change<>(Optional.empty(), Optional.empty(), rejected.source(), entries);
        }
    }
}
