package org.minyi.streams;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;
import org.minyi.streams.fold.HistoryCodec;
import org.minyi.streams.fold.Matter;
import org.minyi.streams.measure.Differences;
import org.minyi.streams.measure.Merge;

/** The rules of every kind of feedback one after the other, as the steps apply them, without Kafka: events in, cells out. */
public final class PlainFlow {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Flows FLOWS = Flows.of(new LocalWindows(ZONE), Clocks.shipped(ZONE));

    private final LocalWindows windows = new LocalWindows(ZONE);
    private final Map<Topic<?, ?>, Kind<?, ?, ?>> kinds = new HashMap<>();
    private final Map<CellKey, Counts> leaves = new TreeMap<>();
    private final Consumer<Matter.Move> demands;

    public PlainFlow() {
        demands = new PlainRepeats(repeat -> add(leaves, repeat))::take;
        begin();
    }

    /** One partition of the facts: what is demanded in it goes that way, and repeats are looked for elsewhere. */
    public PlainFlow(Consumer<Matter.Move> demands) {
        this.demands = demands;
        begin();
    }

    private void begin() {
        FLOWS.all().forEach(flow -> kinds.put(flow.topic(), new Kind<>(flow)));
    }

    /** Takes what arrives in, if it is accepted. */
    public PlainFlow take(Draft draft) {
        kinds.get(draft.topic()).take(draft);
        return this;
    }

    /** Takes all of it in. */
    public PlainFlow take(Iterable<Draft> drafts) {
        drafts.forEach(this::take);
        return this;
    }

    /** What acceptance makes of it. */
    public static <V extends SpecificRecord & Event, F extends Fact> Verdict<F> verdict(
            Flow<V, F, ?> flow, Draft draft) {
        var judge = new Judge<>(bytes -> flow.topic().valueType().cast(draft.event()), flow.acceptance());
        return judge.judge(new Arrival(
                "a topic",
                0,
                0,
                draft.arrivedAt().toEpochMilli(),
                draft.key().getBytes(StandardCharsets.UTF_8),
                new byte[0]));
    }

    /** The leaf cells; none of them is zero. */
    public Map<CellKey, Counts> leaves() {
        return leaves;
    }

    /** All cells; none of them is zero. */
    public Map<CellKey, Counts> cells() {
        return merged(leaves);
    }

    /** Leaf cells with the coarser windows around them. */
    public static Map<CellKey, Counts> merged(Map<CellKey, Counts> leaves) {
        var cells = new TreeMap<CellKey, Counts>();
        leaves.forEach((leaf, counts) ->
                Merge.cells(leaf).forEach(cell -> add(cells, new Contribution(cell.scope(), cell.window(), counts))));
        return cells;
    }

    static void add(Map<CellKey, Counts> cells, Contribution more) {
        cells.merge(more.key(), more.counts(), (one, other) -> {
            var sum = one.plus(other);
            return sum.isZero() ? null : sum;
        });
    }

    /** One kind; between two events a history is bytes, as it is between two commits. */
    private final class Kind<V extends SpecificRecord & Event, F extends Fact, E> {

        private final Flow<V, F, E> flow;
        private final Fold<F, E> fold;
        private final HistoryCodec<F> codec;
        private final Differences<E> differences;
        private final Map<String, byte[]> histories = new HashMap<>();

        Kind(Flow<V, F, E> flow) {
            this.flow = flow;
            this.fold = new Fold<>(flow.lifecycle());
            this.codec = new HistoryCodec<>(flow.lifecycle());
            this.differences = new Differences<>(flow.measuring(), windows);
        }

        void take(Draft draft) {
            var verdict = verdict(flow, draft);
            if (verdict instanceof Verdict.Accepted<F> accepted) {
                take(accepted.entityId(), accepted.fact());
            } else {
                var counts = Counts.oneOf(Measure.LEDGER_IN, Measure.LEDGER_REJECTED);
                var day = windows.day(verdict.bookedAt());
                add(leaves, new Contribution(Scope.of("ledger", verdict.source()), day, counts));
            }
        }

        private void take(String entityId, F fact) {
            var before = histories.containsKey(entityId) ? codec.decode(histories.get(entityId)) : History.<F>empty();
            var taken = fold.take(before, fact);
            var change = fold.change(entityId, EntityId.source(entityId), before, taken);
            histories.put(entityId, codec.encode(taken.history()));
            differences.of(change).forEach(shared -> shared.contributions().forEach(more -> add(leaves, more)));
            if (flow.equals(FLOWS.tickets())) {
                move(change);
            }
        }

        @SuppressWarnings("unchecked")
        private void move(Change<E> change) {
            Matter.moves((Change<Ticket>) change).forEach(demands);
        }
    }
}
