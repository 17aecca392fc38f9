package org.minyi.streams;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.accept.RatingAcceptance;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;
import org.minyi.streams.fold.HistoryCodec;
import org.minyi.streams.fold.RatingLifecycle;
import org.minyi.streams.measure.Differences;
import org.minyi.streams.measure.Merge;
import org.minyi.streams.measure.RatingMeasuring;

/** The rules of ratings one after the other, as the steps apply them, without Kafka: facts in, cells out. */
public final class PlainFlow {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LocalWindows windows = new LocalWindows(ZONE);
    private final RatingLifecycle lifecycle = new RatingLifecycle();
    private final Fold<RatingFact, Rating> fold = new Fold<>(lifecycle);
    private final HistoryCodec<RatingFact> codec = new HistoryCodec<>(lifecycle);
    private final Differences<Rating> differences = new Differences<>(new RatingMeasuring(windows), windows);
    private final Map<String, byte[]> histories = new HashMap<>();
    private final Map<CellKey, Counts> leaves = new TreeMap<>();

    /** Takes one event in; between two events a history is bytes, as it is between two commits. */
    public PlainFlow take(String entityId, RatingFact fact) {
        var before =
                histories.containsKey(entityId) ? codec.decode(histories.get(entityId)) : History.<RatingFact>empty();
        var taken = fold.take(before, fact);
        var change = fold.change(entityId, EntityId.source(entityId), before, taken);
        histories.put(entityId, codec.encode(taken.history()));
        differences.of(change).forEach(difference -> add(leaves, difference));
        return this;
    }

    /** Takes what arrives in, if it is accepted. */
    public PlainFlow take(RatingDraft draft) {
        var verdict = verdict(draft);
        if (verdict instanceof Verdict.Accepted<RatingFact> accepted) {
            return take(accepted.entityId(), accepted.fact());
        }
        var books = new CellKey(Scope.of("ledger", verdict.source()), windows.day(verdict.bookedAt()));
        add(leaves, new Contribution(books, Counts.oneOf(Measure.LEDGER_IN, Measure.LEDGER_REJECTED)));
        return this;
    }

    /** Takes all of it in. */
    public PlainFlow take(Iterable<RatingDraft> drafts) {
        drafts.forEach(this::take);
        return this;
    }

    /** What acceptance makes of it. */
    public static Verdict<RatingFact> verdict(RatingDraft draft) {
        var judge = new Judge<>(bytes -> draft.event(), new RatingAcceptance());
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
        leaves.forEach((leaf, counts) -> Merge.cells(leaf).forEach(cell -> add(cells, new Contribution(cell, counts))));
        return cells;
    }

    private static void add(Map<CellKey, Counts> cells, Contribution more) {
        cells.merge(more.key(), more.counts(), (one, other) -> {
            var sum = one.plus(other);
            return sum.isZero() ? null : sum;
        });
    }
}
