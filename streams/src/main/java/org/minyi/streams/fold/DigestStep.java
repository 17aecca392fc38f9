package org.minyi.streams.fold;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.minyi.streams.contract.Change;
import org.minyi.streams.store.DeltaBuffer;

/**
 * Tells once per transaction how each entity that changed stood before and stands now, and nothing in between; dated by
 * the newest fact that is in the transaction.
 */
public final class DigestStep<E> implements ProcessorSupplier<String, Change<E>, String, Change<E>> {

    private final String store;

    /** Digests changes, with a buffer of that name. */
    public DigestStep(String store) {
        this.store = store;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(DeltaBuffer.<String, Change<E>>builder(store, Change::then));
    }

    @Override
    public Processor<String, Change<E>, String, Change<E>> get() {
        return new Digesting();
    }

    private final class Digesting implements Processor<String, Change<E>, String, Change<E>> {

        private DeltaBuffer<String, Change<E>, Change<E>> changes;
        private long newest;

        @Override
        public void init(ProcessorContext<String, Change<E>> context) {
            changes = context.getStateStore(store);
            changes.atCommit(context, (id, change) -> context.forward(new Record<>(id, change, newest)));
        }

        @Override
        public void process(Record<String, Change<E>> record) {
            if (record.value().changesFigures()) {
                newest = Math.max(newest, record.timestamp());
                changes.add(record.key(), record.value());
            }
        }
    }
}
