package org.minyi.streams;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Department;
import org.minyi.schemas.Event;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Addend;
import org.minyi.streams.contract.Additive;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.recount.IdList;
import org.minyi.streams.query.recount.Need;
import org.minyi.streams.query.recount.PastBoard;
import org.minyi.streams.query.recount.Recounting;
import org.minyi.streams.query.recount.Wanted;
import org.minyi.streams.query.topics.FactOffsets;
import org.minyi.streams.query.topics.FactReader;
import org.minyi.streams.query.topics.KafkaClients;

/** Recounts what an answer needs, beside the stream and by the same rules as {@link Recount}. */
final class Recounter implements Recounting {

    private final KafkaClients clients;
    private final Formats formats;
    private final LocalWindows windows;
    private final Clocks clocks;
    private final FeedbackConfig config;
    private final Supplier<Collection<Department>> roster;

    Recounter(KafkaClients clients, Formats formats, FeedbackConfig config, Supplier<Collection<Department>> roster) {
        this.clients = clients;
        this.formats = formats;
        this.windows = new LocalWindows(config.zone());
        this.clocks = config.clocks();
        this.config = config;
        this.roster = roster;
    }

    /** Sees an entity and what it contributes. */
    private interface Each {

        void see(String id, Object entity, List<Contribution> contributions);
    }

    @Override
    public Set<String> topics(Collection<Metric> metrics) {
        var measured = metrics.stream()
                .flatMap(metric ->
                        Stream.of(metric.formula().numerator(), metric.formula().denominator()))
                .flatMap(List::stream)
                .map(Additive.class::cast)
                .collect(Collectors.toSet());
        return flows(AsOf.KNOWN_NOW).all().stream()
                .filter(flow -> measured.stream().anyMatch(flow::measures))
                .map(flow -> flow.topic().name())
                .collect(Collectors.toSet());
    }

    @Override
    public FactOffsets ends(Set<String> topics) {
        try (var reader = new FactReader(clients)) {
            return reader.ends(topics);
        }
    }

    @Override
    public PastBoard board(AsOf asOf, Wanted wanted, FactOffsets upTo, LongConsumer read) {
        var cells = new PastCells(wanted);
        readAndRepeats(
                asOf,
                upTo,
                (source, entry) -> cells.add(entry.of(source, windows.day(entry.bookedAt()))),
                (id, entity, contributions) -> contributions.forEach(cells::add),
                read);
        return new PastBoard(windows, roster, asOf, wanted, cells.cells());
    }

    /**
     * Why figures differ between two bases, of which the latter has every fact of the former: how many events did it, by
     * their kind, e.g. tickets.HANDLED. An entity that changed a figure without an event of its own counts under
     * {@code time} where its deadline passed, a repeat under {@code other-tickets}.
     */
    Map<Tracked, Map<String, Long>> causes(Base before, Base after, List<Tracked> figures, LongConsumer read) {
        var causes =
                new Causes(figures, new Need(windows, roster, before.asOf()), new Need(windows, roster, after.asOf()));
        var topics = topics(figures.stream().map(Tracked::metric).toList());
        try (var reader = new FactReader(clients)) {
            new CauseSearch(reader, formats, windows, before, after, topics, read)
                    .search(flows(before.asOf()), flows(after.asOf()), causes);
        }
        return causes.found();
    }

    @Override
    public IdList ids(AsOf asOf, List<Addend> addends, FactOffsets upTo, LongConsumer read) {
        var details = new Details(clocks.upTo(asOf));
        var search = new IdSearch(addends);
        Each each = (id, entity, contributions) ->
                search.see(id, Details.at(entity), contributions, () -> details.of(entity));
        if (addends.stream().anyMatch(addend -> addend.measure() == Measure.TICKETS_REPEAT)) {
            readAndRepeats(asOf, upTo, Histories.Books.NONE, each, read);
        } else {
            read(asOf, upTo, Histories.Books.NONE, each, read);
        }
        return search.found();
    }

    /** Shows every entity and, once all tickets have been seen, every repeat among them. */
    private void readAndRepeats(AsOf asOf, FactOffsets upTo, Histories.Books books, Each each, LongConsumer read) {
        var repeats = new RepeatCount(flows(asOf).repeats(), windows);
        read(
                asOf,
                upTo,
                books,
                (id, entity, contributions) -> {
                    each.see(id, entity, contributions);
                    repeats.take(entity);
                },
                read);
        repeats.end((repeat, contributions) -> each.see(repeat.ticket(), repeat, contributions));
    }

    private void read(AsOf asOf, FactOffsets upTo, Histories.Books books, Each each, LongConsumer read) {
        try (var reader = new FactReader(clients)) {
            for (var flow : flows(asOf).all()) {
                reader.read(flow.topic().name(), upTo, () -> share(flow, asOf, books, each), read);
            }
        }
    }

    private Flows flows(AsOf asOf) {
        return Flows.of(windows, clocks.upTo(asOf), config.shortAbandon(), config.repeatDays());
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> FactReader.Share share(
            Flow<V, F, E> flow, AsOf asOf, Histories.Books books, Each each) {
        var judge = new Judge<>(formats.decoder(flow.topic()), flow.acceptance());
        var entities = new Entities<>(flow, windows, asOf, books);
        return new FactReader.Share() {

            @Override
            public void take(Arrival arrival) {
                entities.take(judge.judge(arrival));
            }

            @Override
            public void end() {
                entities.end(
                        (id, entity) -> each.see(id, entity, flow.measuring().contributions(entity)));
            }
        };
    }
}
