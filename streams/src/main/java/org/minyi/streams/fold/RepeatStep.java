package org.minyi.streams.fold;

import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.store.PromptCommit;
import org.minyi.streams.store.WriteBehindStore;

/**
 * Keeps the demands of each matter and tells which repeats a demand that comes, changes or goes makes and unmakes.
 *
 * <p>The store ends never, as the histories of the tickets do not; a week that was left empty takes a few bytes.
 */
public final class RepeatStep implements ProcessorSupplier<String, Change<Demand>, String, Change<Demand>> {

    private final String store;
    private final Repeats rule;

    /** Keeps demands in the store of that name and looks for repeats by that rule. */
    public RepeatStep(String store, Repeats rule) {
        this.store = store;
        this.rule = rule;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(WriteBehindStore.builder(store, new DemandsCodec()));
    }

    @Override
    public Processor<String, Change<Demand>, String, Change<Demand>> get() {
        return new Repeating();
    }

    private final class Repeating implements Processor<String, Change<Demand>, String, Change<Demand>> {

        private ProcessorContext<String, Change<Demand>> context;
        private RepeatFold fold;
        private PromptCommit commits;

        @Override
        public void init(ProcessorContext<String, Change<Demand>> context) {
            this.context = context;
            WriteBehindStore<List<Demand>> weeks = context.getStateStore(store);
            fold = new RepeatFold(rule, weeks::get, weeks::put);
            commits = new PromptCommit(context);
        }

        @Override
        public void process(Record<String, Change<Demand>> record) {
            commits.saw(record.timestamp());
            fold.take(new Matter.Move(record.key(), record.value()))
                    .forEach(repeat -> context.forward(record.withValue(repeat)));
        }
    }
}
