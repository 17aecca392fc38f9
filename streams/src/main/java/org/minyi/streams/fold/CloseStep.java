package org.minyi.streams.fold;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.minyi.streams.contract.ClosedYears;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.store.WriteBehindStore;

/**
 * Keeps facts out of closed years. It heeds the marks in its partition and, while any year is closed, looks into the
 * histories that the fold keeps; as long as none is, it costs nothing.
 */
public final class CloseStep<F extends Fact> implements ProcessorSupplier<String, Verdict<F>, String, Verdict<F>> {

    private static final String STORE = "closed-years";

    private final String kind;
    private final Closing<F> closing;
    private final StoreBuilder<WriteBehindStore<History<F>>> histories;
    private final StoreBuilder<KeyValueStore<String, String>> years;

    /** Guards the histories that this store keeps of one kind of entity. */
    public CloseStep(
            Closing<F> closing,
            StoreBuilder<WriteBehindStore<History<F>>> histories,
            StoreBuilder<KeyValueStore<String, String>> years) {
        this.kind = histories.name();
        this.closing = closing;
        this.histories = histories;
        this.years = years;
    }

    /** The store in which all kinds keep the years that are closed to them: one key each, so it lives in memory. */
    public static StoreBuilder<KeyValueStore<String, String>> years() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.String());
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(histories, years);
    }

    @Override
    public Processor<String, Verdict<F>, String, Verdict<F>> get() {
        return new Guarding();
    }

    private final class Guarding implements Processor<String, Verdict<F>, String, Verdict<F>> {

        private ProcessorContext<String, Verdict<F>> context;
        private WriteBehindStore<History<F>> known;
        private KeyValueStore<String, String> marked;
        private ClosedYears closed;

        @Override
        public void init(ProcessorContext<String, Verdict<F>> context) {
            this.context = context;
            known = context.getStateStore(histories.name());
            marked = context.getStateStore(years.name());
            closed = ClosedYears.parse(marked.get(kind));
        }

        @Override
        public void process(Record<String, Verdict<F>> record) {
            if (record.value() instanceof Verdict.Marked<F> marking) {
                closed = closed.after(marking.mark());
                marked.put(kind, closed.text());
            } else if (!closed.isEmpty() && record.value() instanceof Verdict.Accepted<F> accepted) {
                var refusal = refusal(accepted);
                context.forward(refusal.isEmpty() ? record : record.withValue(accepted.refused(refusal.get())));
            } else {
                context.forward(record);
            }
        }

        private Optional<Refusal> refusal(Verdict.Accepted<F> accepted) {
            var before = known.get(accepted.entityId()).orElse(History.empty());
            return closing.refusal(closed, before, accepted.fact());
        }
    }
}
