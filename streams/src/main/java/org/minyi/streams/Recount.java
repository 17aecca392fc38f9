package org.minyi.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.ClosedYears;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Entry;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.contract.Window;
import org.minyi.streams.fold.Closing;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;
import org.minyi.streams.fold.HistoryCodec;
import org.minyi.streams.measure.Merge;

/**
 * Computes cells from facts a second time: one thread, no Kafka Streams, no differences. It shares the pure rules with
 * the pipeline and nothing else, and looks at each entity once, when all its facts are known.
 */
public final class Recount {

    private final Formats formats;
    private final LocalWindows windows;
    private final Predicate<Window> wanted;
    private final Map<CellKey, Counts> leaves = new HashMap<>();

    /** Counts the cells of the wanted windows. */
    public Recount(Formats formats, LocalWindows windows, Predicate<Window> wanted) {
        this.formats = formats;
        this.windows = windows;
        this.wanted = wanted;
    }

    /** The cells counted so far, the coarser ones added up from the leaves; none of them is zero. */
    public Map<CellKey, Counts> cells() {
        var cells = new HashMap<CellKey, Counts>();
        leaves.forEach((leaf, counts) -> {
            for (var cell : Merge.cells(leaf)) {
                if (wanted.test(cell.window())) {
                    cells.merge(cell, counts, Recount::sum);
                }
            }
        });
        return cells;
    }

    /** Begins a partition, which holds all facts of its entities. */
    public <V extends SpecificRecord & Event, F extends Fact, E> Partition<V, F, E> partition(Flow<V, F, E> flow) {
        return new Partition<>(flow);
    }

    /** One partition of one kind of feedback: its histories are kept packed until all its facts are known. */
    public final class Partition<V extends SpecificRecord & Event, F extends Fact, E> {

        private final Flow<V, F, E> flow;
        private final Judge<V, F> judge;
        private final Fold<F, E> fold;
        private final Closing<F> closing;
        private final HistoryCodec<F> codec;
        private final Map<String, byte[]> histories = new HashMap<>();
        private ClosedYears closed = ClosedYears.NONE;

        private Partition(Flow<V, F, E> flow) {
            this.flow = flow;
            this.judge = new Judge<>(formats.decoder(flow.topic()), flow.acceptance());
            this.fold = new Fold<>(flow.lifecycle());
            this.closing = new Closing<>(flow.lifecycle(), windows);
            this.codec = new HistoryCodec<>(flow.lifecycle());
        }

        /** Takes one record. */
        public void take(Arrival arrival) {
            var verdict = judge.judge(arrival);
            if (verdict instanceof Verdict.Marked<F> marked) {
                closed = closed.after(marked.mark());
            } else if (verdict instanceof Verdict.Accepted<F> accepted) {
                take(accepted);
            } else {
                refuse(verdict);
            }
        }

        private void take(Verdict.Accepted<F> accepted) {
            var packed = histories.get(accepted.entityId());
            var before = packed == null ? History.<F>empty() : codec.decode(packed);
            var refusal = closing.refusal(closed, before, accepted.fact());
            if (refusal.isPresent()) {
                refuse(accepted.refused(refusal.get()));
                return;
            }
            var taken = fold.take(before, accepted.fact());
            taken.entries().forEach(entry -> book(accepted.source(), entry));
            if (taken.history() != before) {
                histories.put(accepted.entityId(), codec.encode(taken.history()));
            }
        }

        private void refuse(Verdict<F> refused) {
            Entry.refused(refused.bookedAt()).forEach(entry -> book(refused.source(), entry));
        }

        /** Counts every entity once; the partition is over. */
        public void end() {
            histories.forEach((id, packed) -> flow.lifecycle()
                    .fold(id, codec.decode(packed))
                    .ifPresent(entity -> flow.measuring().contributions(entity).forEach(Recount.this::add)));
            histories.clear();
        }

        private void book(String source, Entry entry) {
            var counts = Counts.of(entry.account(), entry.amount());
            add(new Contribution(Scope.of("ledger", source), windows.day(entry.bookedAt()), counts));
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
