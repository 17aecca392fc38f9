package org.minyi.streams;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Department;
import org.minyi.schemas.Event;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Window;

/** The plain recomputation of events as of a moment, without Kafka. */
final class PastFlow {

    static final LocalWindows WINDOWS = new LocalWindows(PlainFlow.ZONE);
    private static final Clocks CLOCKS = Clocks.shipped(PlainFlow.ZONE);

    private PastFlow() {}

    /** Sees an entity and what it contributes. */
    interface Each {

        void see(String id, Object entity, List<Contribution> contributions);
    }

    /** Every entity that counts, and every line of the books. */
    static void recount(List<Draft> arrivals, AsOf asOf, Consumer<Contribution> books, Each each) {
        recount(flows(asOf), arrivals, asOf, books, each);
    }

    /** The rules as of a moment. */
    static Flows flows(AsOf asOf) {
        return Flows.of(WINDOWS, CLOCKS.upTo(asOf));
    }

    /** The same by other flows. */
    static void recount(Flows flows, List<Draft> arrivals, AsOf asOf, Consumer<Contribution> books, Each each) {
        var repeats = new RepeatCount(flows.repeats(), WINDOWS);
        flows.all()
                .forEach(flow -> recount(flow, arrivals, asOf, books, (id, entity, contributions) -> {
                    each.see(id, entity, contributions);
                    repeats.take(entity);
                }));
        repeats.end((repeat, contributions) -> each.see(repeat.ticket(), repeat, contributions));
    }

    private static <V extends SpecificRecord & Event, F extends Fact, E> void recount(
            Flow<V, F, E> flow, List<Draft> arrivals, AsOf asOf, Consumer<Contribution> books, Each each) {
        var entities = new Entities<>(
                flow, WINDOWS, asOf, (source, entry) -> books.accept(entry.of(source, WINDOWS.day(entry.bookedAt()))));
        arrivals.stream()
                .filter(draft -> draft.topic().equals(flow.topic()))
                .forEach(draft -> entities.take(PlainFlow.verdict(flow, draft)));
        entities.end((id, entity) -> each.see(id, entity, flow.measuring().contributions(entity)));
    }

    /** All cells; none of them is zero. */
    static Map<CellKey, Counts> cells(List<Draft> arrivals, AsOf asOf) {
        var leaves = new TreeMap<CellKey, Counts>();
        Consumer<Contribution> add = more -> leaves.merge(more.key(), more.counts(), Counts::plus);
        recount(arrivals, asOf, add, (id, entity, contributions) -> contributions.forEach(add));
        leaves.values().removeIf(Counts::isZero);
        return PlainFlow.merged(leaves);
    }

    /** All cells as they are read as of a moment. */
    static Cells board(Map<CellKey, Counts> cells, AsOf asOf) {
        return new CutCells(new CellMap(cells), asOf);
    }

    private record CutCells(CellMap all, AsOf asOf) implements Cells {

        @Override
        public Counts counts(CellKey key) {
            return all.counts(key);
        }

        @Override
        public Instant start(Window window) {
            return all.start(window);
        }

        @Override
        public Past upTo(Window window, Window.Kind finest) {
            return WINDOWS.upTo(window, finest, asOf);
        }

        @Override
        public Collection<Department> departments() {
            return all.departments();
        }

        @Override
        public List<CellKey> keys(String dimension, Window.Kind length) {
            return all.keys(dimension, length);
        }
    }
}
