package org.minyi.streams.measure;

import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.store.DeltaBuffer;
import org.minyi.streams.store.PromptCommit;
import org.minyi.streams.store.WriteBehindStore;

/**
 * Adds the differences of a scope up, in their window and the coarser ones around it. What a transaction adds is
 * combined first, so each cell is read, written and announced once per transaction, dated by the newest event of it; a
 * cell in which nothing is left is announced as zero.
 *
 * <p>The cells end never: a window stays open for late events and corrections for ever.
 */
public final class MergeStep implements ProcessorSupplier<Scope, List<Difference>, CellKey, Counts> {

    private static final String CELLS = "cells";
    private static final String ADDED = "added";

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                WriteBehindStore.builder(CELLS, new CountsCodec()),
                DeltaBuffer.<Scope, Difference, List<Difference>>builder(ADDED, WindowTallies::new));
    }

    @Override
    public Processor<Scope, List<Difference>, CellKey, Counts> get() {
        return new Merging();
    }

    private static final class Merging implements Processor<Scope, List<Difference>, CellKey, Counts> {

        private ProcessorContext<CellKey, Counts> context;
        private WriteBehindStore<Counts> cells;
        private DeltaBuffer<Scope, Difference, List<Difference>> added;
        private PromptCommit commits;
        private long newest;

        @Override
        public void init(ProcessorContext<CellKey, Counts> context) {
            this.context = context;
            cells = context.getStateStore(CELLS);
            added = context.getStateStore(ADDED);
            added.atCommit(context, this::addToCells);
            commits = new PromptCommit(context);
        }

        @Override
        public void process(Record<Scope, List<Difference>> record) {
            commits.saw(record.timestamp());
            newest = Math.max(newest, record.timestamp());
            for (var difference : record.value()) {
                added.add(record.key(), difference);
            }
        }

        private void addToCells(Scope scope, List<Difference> leaves) {
            for (var difference : Merge.rolledUp(leaves)) {
                addToCell(new CellKey(scope, difference.window()), difference.counts());
            }
        }

        private void addToCell(CellKey key, Counts difference) {
            var name = key.text();
            var sum = cells.get(name).map(before -> before.plus(difference)).orElse(difference);
            cells.put(name, sum);
            context.forward(new Record<>(key, sum, newest));
        }
    }
}
