package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.minyi.streams.Draft;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.RandomRatings;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.FoldStep;
import org.minyi.streams.fold.HistoryCodec;
import org.minyi.streams.fold.RatingLifecycle;
import org.minyi.streams.measure.CountsCodec;
import org.minyi.streams.measure.Differences;
import org.minyi.streams.measure.MeasureStep;
import org.minyi.streams.measure.MergeStep;
import org.minyi.streams.measure.RatingMeasuring;

/**
 * The real steps over the real stores, in transactions of any length of which some are aborted and replayed: what is
 * published is what one record at a time comes to.
 */
class TransactionLaws {

    @Provide
    Arbitrary<List<Draft>> arrivals() {
        return RandomRatings.event().list().ofMaxSize(25);
    }

    @Property
    void transactionsAndTheirAbortsLeaveNoTrace(
            @ForAll("arrivals") List<Draft> arrivals, @ForAll boolean together, @ForAll Random chance) {
        var verdicts = arrivals.stream()
                .map(draft -> new Record<>(draft.key(), PlainFlow.verdict(PlainFlow.FLOWS.ratings(), draft), 0L))
                .toList();

        var differences = new Counting(together).run(verdicts, chance);
        var cells = new Merging().run(differences, chance);

        assertThat(cells).isEqualTo(new PlainFlow().take(arrivals).cells());
    }

    @Property
    void aTransactionAnnouncesEachCellAtMostOnce(@ForAll("arrivals") List<Draft> arrivals, @ForAll boolean together) {
        var counting = new Counting(together);
        arrivals.forEach(draft ->
                counting.take(new Record<>(draft.key(), PlainFlow.verdict(PlainFlow.FLOWS.ratings(), draft), 0L)));
        counting.commit();

        assertThat(counting.committed).flatExtracting(TransactionLaws::cells).doesNotHaveDuplicates();
    }

    private static List<CellKey> cells(Record<Scope, List<Difference>> record) {
        return record.value().stream()
                .map(difference -> new CellKey(record.key(), difference.window()))
                .toList();
    }

    /** Lets a task take records in transactions of one to eight; every third or so is aborted and begun again. */
    static <R> void inTransactions(List<R> records, Random chance, Consumer<R> take, Runnable commit, Runnable abort) {
        int committed = 0;
        while (committed < records.size()) {
            int end = Math.min(records.size(), committed + 1 + chance.nextInt(8));
            records.subList(committed, end).forEach(take);
            if (chance.nextInt(3) == 0) {
                abort.run();
            } else {
                commit.run();
                committed = end;
            }
        }
    }

    /** What was committed is there after an abort too: Streams restores it from the changelog. */
    static void committed(WriteBehindStore<?> store) {
        store.commit(Map.of());
    }

    /** The buffer among a step's stores. */
    private static DeltaBuffer<?, ?, ?> buffer(Set<StoreBuilder<?>> stores) {
        return stores.stream()
                .map(StoreBuilder::build)
                .filter(DeltaBuffer.class::isInstance)
                .map(store -> (DeltaBuffer<?, ?, ?>) store)
                .findFirst()
                .orElseThrow();
    }

    /** The task that folds and measures. */
    private static final class Counting {

        private final FakeTask folding = new FakeTask();
        private final FakeTask measuring = new FakeTask();
        private final LocalWindows windows = new LocalWindows(PlainFlow.ZONE);
        private final Processor<String, Verdict<RatingFact>, String, Change<Rating>> fold;
        private final MeasureStep<Rating> measuringStep = new MeasureStep<>(
                "differences",
                new Differences<>(new RatingMeasuring(windows, Clocks.shipped(PlainFlow.ZONE)), windows));
        private final Processor<String, Change<Rating>, Scope, List<Difference>> measure = measuringStep.get();
        private final WriteBehindStore<?> histories = new WriteBehindStore<>(
                Stores.inMemoryKeyValueStore("ratings").get(), new HistoryCodec<>(new RatingLifecycle()));
        private final DeltaBuffer<?, ?, ?> differences = buffer(measuringStep.stores());
        private final List<Record<Scope, List<Difference>>> committed = new ArrayList<>();

        Counting(boolean together) {
            var lifecycle = new RatingLifecycle();
            fold = (together ? FoldStep.together("ratings", lifecycle) : FoldStep.each("ratings", lifecycle)).get();
            folding.stores.put("ratings", histories);
            measuring.stores.put("differences", differences);
            begin();
        }

        private void begin() {
            folding.isAt("fold");
            measuring.isAt("measure");
            histories.init(folding.context(), histories);
            differences.init(measuring.context(), differences);
            fold.init(folding.context());
            measure.init(measuring.context());
        }

        List<Record<Scope, List<Difference>>> run(List<Record<String, Verdict<RatingFact>>> verdicts, Random chance) {
            inTransactions(verdicts, chance, this::take, this::commit, this::abort);
            return committed;
        }

        void take(Record<String, Verdict<RatingFact>> record) {
            fold.process(record);
            measure();
        }

        @SuppressWarnings("unchecked")
        private void measure() {
            folding.forwarded.forEach(forwarded ->
                    measure.process(new Record<>((String) forwarded.key(), (Change<Rating>) forwarded.value(), 0L)));
            folding.forwarded.clear();
        }

        @SuppressWarnings("unchecked")
        void commit() {
            histories.flushCache();
            measure();
            differences.flushCache();
            committed(histories);
            measuring.forwarded.forEach(forwarded -> {
                var differences = (List<Difference>) forwarded.value();
                committed.add(new Record<>((Scope) forwarded.key(), differences, 0L));
            });
            measuring.forwarded.clear();
        }

        private void abort() {
            begin();
        }
    }

    /** The task that merges. */
    private static final class Merging {

        private final FakeTask task = new FakeTask();
        private final MergeStep step = new MergeStep();
        private final Processor<Scope, List<Difference>, CellKey, Counts> merge = step.get();
        private final WriteBehindStore<Counts> cells =
                new WriteBehindStore<>(Stores.inMemoryKeyValueStore("cells").get(), new CountsCodec());
        private final DeltaBuffer<?, ?, ?> added = buffer(step.stores());
        private final Map<CellKey, Counts> published = new TreeMap<>();

        Merging() {
            task.stores.putAll(Map.of("cells", cells, added.name(), added));
            begin();
        }

        private void begin() {
            task.isAt("merge");
            cells.init(task.context(), cells);
            added.init(task.context(), added);
            merge.init(task.context());
        }

        Map<CellKey, Counts> run(List<Record<Scope, List<Difference>>> differences, Random chance) {
            inTransactions(differences, chance, merge::process, this::commit, this::abort);
            return published;
        }

        private void commit() {
            cells.flushCache();
            added.flushCache();
            committed(cells);
            task.forwarded.forEach(cell -> published.put((CellKey) cell.key(), (Counts) cell.value()));
            task.forwarded.clear();
            published.values().removeIf(Counts::isZero);
        }

        private void abort() {
            begin();
        }
    }
}
