package org.minyi.streams.measure;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.store.DeltaBuffer;

/** Turns changes into differences of cells, combined over one transaction. */
public final class MeasureStep<E> implements ProcessorSupplier<String, Change<E>, CellKey, Counts> {

    private final String store;
    private final Differences<E> differences;

    /** Measures one kind of entity, with a buffer of that name. */
    public MeasureStep(String store, Differences<E> differences) {
        this.store = store;
        this.differences = differences;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(DeltaBuffer.<CellKey, Counts>builder(store, Tally::new));
    }

    @Override
    public Processor<String, Change<E>, CellKey, Counts> get() {
        return new Measuring();
    }

    private final class Measuring implements Processor<String, Change<E>, CellKey, Counts> {

        private DeltaBuffer<CellKey, Counts> buffer;

        @Override
        public void init(ProcessorContext<CellKey, Counts> context) {
            buffer = context.getStateStore(store);
            buffer.forwardFrom(context);
        }

        @Override
        public void process(Record<String, Change<E>> record) {
            // The whole difference first: an exception must not leave half of it in the buffer.
            var all = differences.of(record.value());
            all.forEach(difference -> buffer.add(difference.key(), difference.counts()));
        }
    }
}
