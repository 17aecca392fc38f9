package org.minyi.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.query.problem.UnknownException;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.topics.KeyLog;
import org.minyi.streams.query.work.Chronicle;
import org.minyi.streams.query.work.Timeline;

/** Tells the lives of tickets and ratings from their facts, by the rules of the stream. */
final class Timelines implements Chronicle {

    /** An event may arrive before it happens, by clocks that differ. */
    private static final Duration EARLY = Duration.ofHours(1);

    private final KeyLog log;
    private final Flows flows;
    private final Formats formats;
    private final LocalWindows windows;
    private final Clocks clocks;
    private final Details details;
    private final boolean synthetic;
    private final Beginnings beginnings;
    private final InstantSource clock;

    /**
     * When entities began, by their keys, where that is at hand: nothing of them arrived much earlier.
     *
     * @param tickets of a ticket
     * @param ratings of a rating
     */
    record Beginnings(Function<String, Optional<Instant>> tickets, Function<String, Optional<Instant>> ratings) {}

    Timelines(
            KeyLog log,
            Flows flows,
            Formats formats,
            LocalWindows windows,
            Clocks clocks,
            boolean synthetic,
            Beginnings beginnings,
            InstantSource clock) {
        this.log = log;
        this.flows = flows;
        this.formats = formats;
        this.windows = windows;
        this.clocks = clocks;
        this.details = new Details(clocks);
        this.synthetic = synthetic;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    @Override
    public Timeline ticket(String id) {
        var told = retell(flows.tickets(), id, beginnings.tickets().apply(id));
        if (told.isEmpty()) {
            throw new UnknownException(
                    "没有编号为“%1$s”的工单。 There is no ticket %1$s: ids are source:ticketId".formatted(id));
        }
        var now = clock.instant();
        var ticket = told.entity(id);
        var shown = ticket.map(each -> TimelineClocks.of(each, told.facts(), clocks, now));
        return timeline(id, told, ticket, shown.orElse(TimelineClocks.NONE), now);
    }

    @Override
    public Timeline rating(String id) {
        var told = retell(flows.ratings(), id, beginnings.ratings().apply(id));
        if (told.isEmpty()) {
            throw new UnknownException(
                    "没有编号为“%1$s”的评价。 There is no rating %1$s: ids are source:ratingId".formatted(id));
        }
        var now = clock.instant();
        var rating = told.entity(id);
        var shown = rating.map(each -> TimelineClocks.of(each, clocks, now));
        return timeline(id, told, rating, shown.orElse(TimelineClocks.NONE), now);
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> Retelling<V, F, E> retell(
            Flow<V, F, E> flow, String id, Optional<Instant> began) {
        var told = new Retelling<>(flow, formats, windows);
        log.read(flow.topic().name(), id.getBytes(StandardCharsets.UTF_8), began.map(at -> at.minus(EARLY)))
                .forEach(told::take);
        return told;
    }

    private Timeline timeline(
            String id, Retelling<?, ?, ?> told, Optional<?> entity, TimelineClocks shown, Instant now) {
        return new Timeline(
                Base.KNOWN_NOW,
                now,
                synthetic,
                id,
                entity.map(details::of).orElse(null),
                told.events(),
                shown.open(),
                shown.overdue(),
                shown.deadlines(),
                shown.holders());
    }
}
