package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.store.TransactionLaws.inTransactions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.minyi.streams.Draft;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.fold.DemandsCodec;
import org.minyi.streams.fold.MoveSerdes;
import org.minyi.streams.fold.RepeatStep;
import org.minyi.streams.fold.Repeats;

/** The step that looks for repeats, over its real store, in transactions of which some are aborted and replayed. */
class RepeatTransactionLaws {

    private static final long MAY_1ST = Draft.instant("2023-05-01T00:00Z").toEpochMilli();

    @Provide
    Arbitrary<List<Demand>> demands() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.of("U1", "U2"))
                .as((ticket, hour, unit) -> new Demand(
                        "12345:" + ticket, MAY_1ST + hour * 3_600_000L, "HELP", "road", "phone", "430405", unit))
                .list()
                .ofMaxSize(40);
    }

    @Property
    void abortsLeaveNoTrace(@ForAll("demands") List<Demand> demands, @ForAll Random chance) {
        var rule = new Repeats(PlainFlow.ZONE, 30);
        var task = new Looking(rule);

        inTransactions(moves(demands), chance, task::take, task::commit, task::begin);

        assertThat(task.repeats).containsExactlyInAnyOrderElementsOf(rule.among(lastOfEachTicket(demands)));
    }

    /** Each demand in place of what was told of its ticket before, as it crosses the repartition topic. */
    private static List<Change<Demand>> moves(List<Demand> demands) {
        var serde = MoveSerdes.DEMAND;
        var moves = new ArrayList<Change<Demand>>();
        for (int i = 0; i < demands.size(); i++) {
            var demand = demands.get(i);
            var before = lastOfEachTicket(demands.subList(0, i)).stream()
                    .filter(told -> told.ticket().equals(demand.ticket()))
                    .findFirst();
            var bytes = serde.serializer().serialize("demands", Demand.change(before, Optional.of(demand)));
            moves.add(serde.deserializer().deserialize("demands", bytes));
        }
        return moves;
    }

    private static List<Demand> lastOfEachTicket(List<Demand> demands) {
        var last = new ArrayList<Demand>();
        for (var demand : demands) {
            last.removeIf(told -> told.ticket().equals(demand.ticket()));
            last.add(demand);
        }
        return last;
    }

    /** The task that looks for repeats in one matter. */
    private static final class Looking {

        private final FakeTask task = new FakeTask();
        private final Processor<String, Change<Demand>, String, Change<Demand>> step;
        private final WriteBehindStore<List<Demand>> weeks =
                new WriteBehindStore<>(Stores.inMemoryKeyValueStore("demands").get(), new DemandsCodec());
        private final Set<Demand> repeats = new HashSet<>();

        Looking(Repeats rule) {
            step = new RepeatStep("demands", rule).get();
            task.stores.put("demands", weeks);
            begin();
        }

        void begin() {
            task.forwarded.clear();
            task.isAt("demands-fold");
            weeks.init(task.context(), weeks);
            step.init(task.context());
        }

        void take(Change<Demand> move) {
            step.process(new Record<>("a matter", move, 0L));
        }

        void commit() {
            weeks.flushCache();
            TransactionLaws.committed(weeks);
            for (var forwarded : task.forwarded) {
                var change = (Change<?>) forwarded.value();
                change.before()
                        .ifPresent(repeat -> assertThat(repeats.remove(repeat)).isTrue());
                change.after().ifPresent(repeat -> assertThat(repeats.add((Demand) repeat))
                        .isTrue());
            }
            task.forwarded.clear();
        }
    }
}
