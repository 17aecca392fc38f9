package org.minyi.streams;

import static org.apache.kafka.streams.kstream.Named.as;

import java.util.List;
import java.util.Properties;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.accept.AcceptStep;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.CloseStep;
import org.minyi.streams.fold.Closing;
import org.minyi.streams.fold.FoldStep;
import org.minyi.streams.fold.Lifecycle;
import org.minyi.streams.fold.Matter;
import org.minyi.streams.fold.MoveSerdes;
import org.minyi.streams.fold.RepeatStep;
import org.minyi.streams.measure.CellRecords;
import org.minyi.streams.measure.DifferenceSerdes;
import org.minyi.streams.measure.Differences;
import org.minyi.streams.measure.MeasureStep;
import org.minyi.streams.measure.MergeStep;
import org.minyi.streams.measure.RepeatMeasuring;
import org.minyi.streams.notice.BadRatings;
import org.minyi.streams.notice.TicketStates;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.topics.Outputs;

/** The whole flow, from facts to figures: the page to read first. */
public final class FeedbackTopology {

    /** How many tasks add differences up; a part of the rulebook, because it says where a scope's state lives. */
    static final int MERGE_PARTITIONS = 8;

    /** How many tasks look for repeats; a part of the rulebook likewise. */
    static final int DEMAND_PARTITIONS = 8;

    /** What is on its way from task to task, as the names of topics without the application's. */
    public static final List<String> INNER_TOPICS =
            List.of("demands-repartition", "differences-repartition", "repeat-differences-repartition");

    private final Flows flows;
    private final Formats formats;
    private final LocalWindows windows;
    private final Outputs outputs;
    private final CellRecords cellRecords;
    private final TicketStates ticketStates;
    private final BadRatings badRatings;

    /** The flow by these rules, reading and writing in these formats, into the public topics. */
    public FeedbackTopology(Flows flows, Formats formats, LocalWindows windows, Clocks clocks) {
        this(flows, formats, windows, clocks, Outputs.PUBLIC);
    }

    /** The same into those topics. */
    FeedbackTopology(Flows flows, Formats formats, LocalWindows windows, Clocks clocks, Outputs outputs) {
        this.flows = flows;
        this.formats = formats;
        this.windows = windows;
        this.outputs = outputs;
        this.cellRecords = new CellRecords(windows);
        this.ticketStates = new TicketStates(clocks);
        this.badRatings = new BadRatings(clocks);
    }

    /** Facts are accepted, folded into entities, measured as differences, merged into cells, and served. */
    public Topology build(Properties settings, Board board) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));

        var years = CloseStep.years();
        var calls = fold(flows.calls(), FoldStep::each, years, builder);
        var tickets = fold(flows.tickets(), FoldStep::together, years, builder);
        var ratings = fold(flows.ratings(), FoldStep::each, years, builder);
        var sessions = fold(flows.sessions(), FoldStep::each, years, builder);
        var services = fold(flows.services(), FoldStep::each, years, builder);

        var changedTickets = tickets.filter((id, change) -> change.changesFigures(), as("changed-tickets"));
        var repeats = repeats(changedTickets);

        var differences = measure(flows.calls(), calls)
                .merge(measure(flows.tickets(), tickets), as("with-tickets"))
                .merge(measure(flows.ratings(), ratings), as("with-ratings"))
                .merge(measure(flows.sessions(), sessions), as("with-sessions"))
                .merge(measure(flows.services(), services), as("with-services"));
        var repeatDifferences = measure("repeats", new RepeatMeasuring(windows), repeats);
        var cells = merge(byScope("differences", differences)
                .merge(byScope("repeat-differences", repeatDifferences), as("with-repeats")));

        var changedBadRatings = ratings.filter((id, change) -> BadRatings.concerns(change), as("changed-bad-ratings"));
        publish("cells", cells, cellRecords::record, Topics.CELLS);
        publish("ticket-states", changedTickets, (id, change) -> ticketStates.record(change), Topics.TICKET_STATE);
        publish("bad-ratings", changedBadRatings, (id, change) -> badRatings.record(change), Topics.BAD_RATINGS);

        board.readInto(builder);
        return builder.build(settings);
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> KStream<String, Change<E>> fold(
            Flow<V, F, E> flow,
            BiFunction<String, Lifecycle<F, E>, FoldStep<F, E>> told,
            StoreBuilder<KeyValueStore<String, String>> years,
            StreamsBuilder builder) {
        var step = told.apply(flow.name(), flow.lifecycle());
        var closing = new Closing<>(flow.lifecycle(), windows);
        var judged = accept(flow, builder)
                .process(new CloseStep<>(closing, step.histories(), years), as(flow.name() + "-close"));
        keepRejects(flow.name(), judged);
        return judged.process(step, as(flow.name() + "-fold"));
    }

    private <V extends SpecificRecord & Event, F extends Fact> KStream<String, Verdict<F>> accept(
            Flow<V, F, ?> flow, StreamsBuilder builder) {
        var bytes = Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(flow.name() + "-facts");
        return builder.stream(flow.topic().name(), bytes)
                .process(
                        new AcceptStep<>(() -> new Judge<>(formats.decoder(flow.topic()), flow.acceptance())),
                        as(flow.name() + "-accept"));
    }

    private <F extends Fact> void keepRejects(String name, KStream<String, Verdict<F>> judged) {
        judged.filter((entity, verdict) -> !verdict.rejects().isEmpty(), as(name + "-refused"))
                .flatMapValues(Verdict::rejects, as(name + "-rejects"))
                .selectKey((entity, reject) -> Refusal.original(reject).key(), as(name + "-rejects-key"))
                .to(
                        outputs.topic(Topics.REJECTS).name(),
                        Produced.with(Serdes.ByteArray(), formats.serde(Topics.REJECTS))
                                .withName(name + "-rejects-out"));
    }

    /** Who demanded what before is kept by caller and category, so the demands of tickets move to where that is. */
    private KStream<String, Change<Demand>> repeats(KStream<String, Change<Ticket>> tickets) {
        return tickets.flatMapValues(Matter::moves, as("tickets-moves"))
                .map((ticket, move) -> KeyValue.pair(move.matter(), move.demand()), as("tickets-demands"))
                .repartition(Repartitioned.with(Serdes.String(), MoveSerdes.DEMAND)
                        .withName("demands")
                        .withNumberOfPartitions(DEMAND_PARTITIONS))
                .process(new RepeatStep("demands", flows.repeats()), as("demands-fold"));
    }

    private <E> KStream<Scope, List<Difference>> measure(Flow<?, ?, E> flow, KStream<String, Change<E>> changes) {
        return measure(flow.name(), flow.measuring(), changes);
    }

    private <E> KStream<Scope, List<Difference>> measure(
            String name, Measuring<E> measuring, KStream<String, Change<E>> changes) {
        var differences = new Differences<>(measuring, windows);
        return changes.process(new MeasureStep<>(name + "-differences", differences), as(name + "-measure"));
    }

    /** The tasks of facts and those of repeats each send to a topic of their own, or a task would feed itself. */
    private KStream<Scope, List<Difference>> byScope(String name, KStream<Scope, List<Difference>> differences) {
        return differences.repartition(Repartitioned.with(DifferenceSerdes.SCOPE, DifferenceSerdes.DIFFERENCES)
                .withName(name)
                .withNumberOfPartitions(MERGE_PARTITIONS));
    }

    private KStream<CellKey, Counts> merge(KStream<Scope, List<Difference>> differences) {
        return differences.process(new MergeStep(), as("merge"));
    }

    private <K, T, V extends SpecificRecord> void publish(
            String name, KStream<K, T> changes, BiFunction<K, T, V> record, Topic<String, V> topic) {
        changes.map((key, change) -> KeyValue.pair(key.toString(), record.apply(key, change)), as(name + "-record"))
                .to(
                        outputs.topic(topic).name(),
                        Produced.with(Serdes.String(), formats.serde(topic)).withName(name + "-out"));
    }
}
