package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.fold.Matter;

/** What holds of whatever arrives, whichever kind of feedback it is. */
abstract class FeedbackLaws {

    private static final Set<Measure> STOCKS = Set.of(Measure.TICKETS_OPEN, Measure.TICKETS_OVERDUE_OPEN);

    private static final List<Measure> OUTCOMES = List.of(
            Measure.LEDGER_COUNTED,
            Measure.LEDGER_DUPLICATES,
            Measure.LEDGER_SUPERSEDED,
            Measure.LEDGER_WAITING,
            Measure.LEDGER_REJECTED);

    /** One event of the kind in question. */
    abstract Arbitrary<Draft> event();

    @Provide
    Arbitrary<List<Draft>> arrivals() {
        return RandomDrafts.arrivals(event());
    }

    @Provide
    Arbitrary<List<Draft>> unambiguous() {
        return arrivals().map(RandomDrafts::unambiguous);
    }

    /** The only measures that a window can hold fewer than none of. */
    private static boolean isStock(int slot) {
        return slot < Measure.values().length && STOCKS.contains(Measure.at(slot));
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("arrivals") List<Draft> arrivals, @ForAll Random chance) {
        var shuffled = new ArrayList<>(arrivals);
        Collections.shuffle(shuffled, chance);

        assertThat(leaves(shuffled)).isEqualTo(leaves(arrivals));
    }

    @Property
    void repetitionChangesOnlyTheLedger(@ForAll("arrivals") List<Draft> arrivals, @ForAll Random chance) {
        var repeated = new ArrayList<>(arrivals);
        arrivals.stream().filter(draft -> chance.nextBoolean()).forEach(repeated::add);
        Collections.shuffle(repeated, chance);

        assertThat(figures(leaves(repeated))).isEqualTo(figures(leaves(arrivals)));
    }

    @Property
    void voidingEverythingLeavesNoFigures(@ForAll("arrivals") List<Draft> arrivals) {
        var flow = new PlainFlow().take(arrivals).take(RandomDrafts.voids(arrivals));

        assertThat(figures(flow.leaves())).isEmpty();
    }

    @Property
    void theLedgerClosesAfterEveryEvent(@ForAll("arrivals") List<Draft> arrivals) {
        var flow = new PlainFlow();
        for (var arrival : arrivals) {
            flow.take(arrival).cells().forEach((cell, counts) -> {
                long outcomes = OUTCOMES.stream().mapToLong(counts::get).sum();
                assertThat(counts.get(Measure.LEDGER_IN)).as("%s", cell).isEqualTo(outcomes);
            });
        }
        assertThat(flow.cells().entrySet().stream()
                        .filter(cell -> isLedger(cell.getKey())
                                && cell.getKey().window().kind() == Window.Kind.YEAR)
                        .mapToLong(cell -> cell.getValue().get(Measure.LEDGER_IN))
                        .sum())
                .isEqualTo(arrivals.size());
    }

    @Property
    void nothingIsEverLessThanNone(@ForAll("arrivals") List<Draft> arrivals) {
        var flow = new PlainFlow();
        for (var arrival : arrivals) {
            flow.take(arrival)
                    .leaves()
                    .forEach((cell, counts) -> counts.forEachSlot((slot, amount) ->
                            assertThat(amount).as("%s", cell).matches(some -> some > 0 || isStock(slot))));
        }
    }

    @Property
    void noStockIsEverLessThanNone(@ForAll("arrivals") List<Draft> arrivals) {
        var stocks = new HashMap<Scope, Counts>();
        // In the order of scopes and, within one, of time.
        new PlainFlow().take(arrivals).leaves().forEach((leaf, counts) -> {
            var stock = stocks.merge(leaf.scope(), counts, Counts::plus);
            assertThat(STOCKS).as("%s", leaf).allMatch(measure -> stock.get(measure) >= 0);
            if (!leaf.scope().dimension().contains("cohort")) {
                assertThat(stock.get(Measure.TICKETS_OVERDUE_OPEN))
                        .as("%s", leaf)
                        .isLessThanOrEqualTo(stock.get(Measure.TICKETS_OPEN));
            }
        });
    }

    @Property
    void splittingOverPartitionsChangesNothing(@ForAll("arrivals") List<Draft> arrivals, @ForAll Random chance) {
        var sum = new TreeMap<CellKey, Counts>();
        var demands = new ArrayList<Queue<Matter.Move>>();
        for (int partition = 0; partition < 3; partition++) {
            int here = partition;
            var part = arrivals.stream()
                    .filter(draft -> Math.floorMod(draft.key().hashCode(), 3) == here)
                    .toList();
            var moves = new ArrayDeque<Matter.Move>();
            new PlainFlow(moves::add)
                    .take(part)
                    .leaves()
                    .forEach((cell, counts) -> sum.merge(cell, counts, Counts::plus));
            demands.add(moves);
        }
        repeats(demands, chance).forEach((cell, counts) -> sum.merge(cell, counts, Counts::plus));
        // One ticket's stock may begin in the window in which another's ends.
        sum.values().removeIf(Counts::isZero);

        assertThat(sum).isEqualTo(leaves(arrivals));
    }

    @Property
    void coarserWindowsAreTheSumsOfTheLeavesInThem(@ForAll("arrivals") List<Draft> arrivals) {
        var flow = new PlainFlow().take(arrivals);

        flow.cells().forEach((cell, counts) -> {
            var sum = flow.leaves().entrySet().stream()
                    .filter(leaf -> lies(leaf.getKey(), cell))
                    .map(Map.Entry::getValue)
                    .reduce(Counts.ZERO, Counts::plus);
            assertThat(counts).as("%s", cell).isEqualTo(sum);
        });
    }

    @Property
    void theMembersOfEveryDimensionAddUpToTheCity(@ForAll("arrivals") List<Draft> arrivals) {
        var days = new TreeMap<String, Map<Window, Map<Measure, Long>>>();
        new PlainFlow().take(arrivals).cells().forEach((cell, counts) -> {
            if (cell.window().kind() == Window.Kind.DAY && addsUp(cell.scope().dimension())) {
                days.computeIfAbsent(cell.scope().dimension(), unused -> new TreeMap<>())
                        .merge(cell.window(), counts.asMap(), FeedbackLaws::sum);
            }
        });

        days.values().forEach(windows -> windows.values().removeIf(Map::isEmpty));
        assertThat(new HashSet<>(days.values())).hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 500)
    void theOracleAgreesOnEveryMeasureOfEveryCell(@ForAll("unambiguous") List<Draft> arrivals) {
        var cells = new PlainFlow().take(arrivals).cells();

        assertThat(InWords.of(cells)).isEqualTo(Oracle.cells(arrivals, PlainFlow.ZONE));
    }

    /** Whether every entity stands under exactly one member: not in the tree of categories, nor in the books. */
    boolean addsUp(String dimension) {
        return !dimension.equals("ledger") && !dimension.startsWith("category") && !dimension.contains("cohort");
    }

    /** The repeats among demands that come from several partitions, each in its own order, and go to two others. */
    private static Map<CellKey, Counts> repeats(List<Queue<Matter.Move>> demands, Random chance) {
        var leaves = new TreeMap<CellKey, Counts>();
        var looking = List.of(
                new PlainRepeats(repeat -> PlainFlow.add(leaves, repeat)),
                new PlainRepeats(repeat -> PlainFlow.add(leaves, repeat)));
        while (!demands.stream().allMatch(Queue::isEmpty)) {
            var move = demands.get(chance.nextInt(demands.size())).poll();
            if (move != null) {
                looking.get(Math.floorMod(move.matter().hashCode(), looking.size()))
                        .take(move);
            }
        }
        return leaves;
    }

    private static Map<Measure, Long> sum(Map<Measure, Long> one, Map<Measure, Long> other) {
        return Counts.of(one).plus(Counts.of(other)).asMap();
    }

    /** A strip of minutes belongs to no window but its own. */
    private static boolean lies(CellKey leaf, CellKey cell) {
        boolean strips =
                leaf.window().kind() == Window.Kind.UTC_DAY || cell.window().kind() == Window.Kind.UTC_DAY;
        return leaf.scope().equals(cell.scope())
                && (strips
                        ? leaf.equals(cell)
                        : leaf.window().text().startsWith(cell.window().text()));
    }

    private static Map<CellKey, Counts> leaves(List<Draft> arrivals) {
        return new PlainFlow().take(arrivals).leaves();
    }

    private static Map<CellKey, Counts> figures(Map<CellKey, Counts> cells) {
        var figures = new TreeMap<>(cells);
        figures.keySet().removeIf(FeedbackLaws::isLedger);
        return figures;
    }

    private static boolean isLedger(CellKey cell) {
        return cell.scope().dimension().equals("ledger");
    }
}
