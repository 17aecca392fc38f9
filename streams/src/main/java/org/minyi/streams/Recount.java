package org.minyi.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Window;
import org.minyi.streams.fold.Repeats;
import org.minyi.streams.measure.Merge;

/**
 * Computes cells from facts a second time: one thread, no Kafka Streams, no differences. It shares the pure rules with
 * the pipeline and nothing else, and looks at each entity once, when all its facts are known; at what a caller
 * demands again and again when all tickets are.
 */
public final class Recount {

    private final Formats formats;
    private final LocalWindows windows;
    private final Predicate<Window> wanted;
    private final RepeatCount repeats;
    private final Map<CellKey, Counts> leaves = new HashMap<>();

    /** Counts the cells of the wanted windows, and by that rule the repeats. */
    public Recount(Formats formats, LocalWindows windows, Repeats rule, Predicate<Window> wanted) {
        this.formats = formats;
        this.windows = windows;
        this.wanted = wanted;
        this.repeats = new RepeatCount(rule, windows);
    }

    /** The cells counted so far, the coarser ones added up from the leaves; none of them is zero. */
    public Map<CellKey, Counts> cells() {
        var cells = new HashMap<CellKey, Counts>();
        leaves.forEach((leaf, counts) -> addTo(cells, leaf, counts));
        repeats.end((repeat, contributions) ->
                contributions.forEach(counted -> addTo(cells, counted.key(), counted.counts())));
        return cells;
    }

    private void addTo(Map<CellKey, Counts> cells, CellKey leaf, Counts counts) {
        for (var cell : Merge.cells(leaf)) {
            if (wanted.test(cell.window())) {
                cells.merge(cell, counts, Recount::sum);
            }
        }
    }

    /** Begins a partition, which holds all facts of its entities. */
    public <V extends SpecificRecord & Event, F extends Fact, E> Partition<V, F, E> partition(Flow<V, F, E> flow) {
        return new Partition<>(flow);
    }

    /** One partition of one kind of feedback. */
    public final class Partition<V extends SpecificRecord & Event, F extends Fact, E> {

        private final Flow<V, F, E> flow;
        private final Judge<V, F> judge;
        private final Entities<F, E> entities;

        private Partition(Flow<V, F, E> flow) {
            this.flow = flow;
            this.judge = new Judge<>(formats.decoder(flow.topic()), flow.acceptance());
            this.entities = new Entities<>(
                    flow,
                    windows,
                    AsOf.KNOWN_NOW,
                    (source, entry) -> add(entry.of(source, windows.day(entry.bookedAt()))));
        }

        /** Takes one record. */
        public void take(Arrival arrival) {
            entities.take(judge.judge(arrival));
        }

        /** Counts every entity once; the partition is over. */
        public void end() {
            entities.end((id, entity) -> count(entity));
        }

        private void count(E entity) {
            flow.measuring().contributions(entity).forEach(Recount.this::add);
            repeats.take(entity);
        }
    }

    private void add(Contribution contribution) {
        leaves.merge(contribution.key(), contribution.counts(), Recount::sum);
    }

    /** Null, which takes the cell out of the map, when nothing is left. */
    private static Counts sum(Counts one, Counts other) {
        var sum = one.plus(other);
        return sum.isZero() ? null : sum;
    }
}
