package org.minyi.streams.measure;

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
import org.minyi.streams.store.WriteBehindStore;

/**
 * Adds the differences of a scope up, in their window and the coarser ones around it, and announces each changed cell
 * once per transaction; a cell in which nothing is left is announced as zero and forgotten, as if nothing had ever
 * happened in it.
 *
 * <p>The cells end never: a window stays open for late events and corrections for ever.
 */
public final class MergeStep implements ProcessorSupplier<Scope, Difference, CellKey, Counts> {

    private static final String CELLS = "cells";
    private static final String CHANGED = "changed-cells";

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                WriteBehindStore.builder(CELLS, new CountsCodec()),
                DeltaBuffer.<CellKey, Counts>builder(CHANGED, (before, now) -> now));
    }

    @Override
    public Processor<Scope, Difference, CellKey, Counts> get() {
        return new Merging();
    }

    private static final class Merging implements Processor<Scope, Difference, CellKey, Counts> {

        private WriteBehindStore<Counts> cells;
        private DeltaBuffer<CellKey, Counts> changed;

        @Override
        public void init(ProcessorContext<CellKey, Counts> context) {
            cells = context.getStateStore(CELLS);
            changed = context.getStateStore(CHANGED);
            changed.forwardFrom(context);
        }

        @Override
        public void process(Record<Scope, Difference> record) {
            var leaf = new CellKey(record.key(), record.value().window());
            Merge.cells(leaf).forEach(cell -> add(cell, record.value().counts()));
        }

        private void add(CellKey key, Counts difference) {
            var name = key.text();
            var sum = cells.get(name).orElse(Counts.ZERO).plus(difference);
            if (sum.isZero()) {
                cells.delete(name);
            } else {
                cells.put(name, sum);
            }
            changed.add(key, sum);
        }
    }
}
