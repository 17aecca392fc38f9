package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.store.DeltaBuffer;

/**
 * Turns changes into differences, combined over one transaction: at its end one record a scope with all its windows,
 * dated by the newest fact that is in the transaction.
 */
public final class MeasureStep<E> implements ProcessorSupplier<String, Change<E>, Scope, List<Difference>> {

    /** Of a record's size: a slot takes a few bytes, and a broker takes a million. */
    private static final int MOST_SLOTS = 20_000;

    private final String store;
    private final Differences<E> differences;

    /** Measures one kind of entity, with a buffer of that name. */
    public MeasureStep(String store, Differences<E> differences) {
        this.store = store;
        this.differences = differences;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(DeltaBuffer.<Scope, Difference, List<Difference>>builder(store, WindowTallies::new));
    }

    @Override
    public Processor<String, Change<E>, Scope, List<Difference>> get() {
        return new Measuring();
    }

    private final class Measuring implements Processor<String, Change<E>, Scope, List<Difference>> {

        private ProcessorContext<Scope, List<Difference>> context;
        private DeltaBuffer<Scope, Difference, List<Difference>> buffer;
        private long newest;

        @Override
        public void init(ProcessorContext<Scope, List<Difference>> context) {
            this.context = context;
            buffer = context.getStateStore(store);
            buffer.atCommit(context, this::announce);
        }

        @Override
        public void process(Record<String, Change<E>> record) {
            newest = Math.max(newest, record.timestamp());
            // The whole difference first: an exception must not leave half of it in the buffer.
            var all = differences.of(record.value());
            for (var shared : all) {
                for (var scope : shared.scopes()) {
                    buffer.add(scope, shared.difference());
                }
            }
        }

        private void announce(Scope scope, List<Difference> all) {
            var some = new ArrayList<Difference>();
            int slots = 0;
            for (var difference : all) {
                some.add(difference);
                slots += 1 + difference.counts().size();
                if (slots >= MOST_SLOTS) {
                    forward(scope, some);
                    some = new ArrayList<>();
                    slots = 0;
                }
            }
            forward(scope, some);
        }

        private void forward(Scope scope, List<Difference> some) {
            if (!some.isEmpty()) {
                context.forward(new Record<>(scope, some, newest));
            }
        }
    }
}
