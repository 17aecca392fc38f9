package org.minyi.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.ClosedYears;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Closing;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;
import org.minyi.streams.query.work.Timeline;
import org.minyi.streams.query.work.Timeline.Standing;

/** One entity's records taken in once more, by the rules of the stream, with what became of each. */
final class Retelling<V extends SpecificRecord & Event, F extends Fact, E> {

    private static final Set<String> TOLD_APART =
            Set.of("eventId", "revision", "eventTime", "source", "ticketId", "ratingId", "type", "unit");

    private final Flow<V, F, E> flow;
    private final Decoder<V> decoder;
    private final Judge<V, F> judge;
    private final Closing<F> closing;
    private final Fold<F, E> fold;
    private final List<Heard<V, F>> heard = new ArrayList<>();
    private History<F> history = History.empty();
    private ClosedYears closed = ClosedYears.NONE;

    /**
     * A record that was heard.
     *
     * @param event empty if its bytes cannot be read
     * @param reason why it was refused; empty if it was not
     */
    private record Heard<V, F>(Arrival arrival, Optional<V> event, Optional<F> fact, Optional<String> reason) {}

    Retelling(Flow<V, F, E> flow, Formats formats, LocalWindows windows) {
        this.flow = flow;
        this.decoder = formats.decoder(flow.topic());
        this.judge = new Judge<>(decoder, flow.acceptance());
        this.closing = new Closing<>(flow.lifecycle(), windows);
        this.fold = new Fold<>(flow.lifecycle());
    }

    /** Takes one record, in the order of offsets. */
    void take(Arrival arrival) {
        var verdict = judge.judge(arrival);
        if (verdict instanceof Verdict.Marked<F> marked) {
            closed = closed.after(marked.mark());
        } else if (verdict instanceof Verdict.Accepted<F> accepted) {
            take(arrival, accepted.fact());
        } else {
            verdict.rejects().forEach(reject -> hear(arrival, Optional.empty(), Optional.of(reject.getReason())));
        }
    }

    private void take(Arrival arrival, F fact) {
        var refusal = closing.refusal(closed, history, fact);
        if (refusal.isPresent()) {
            hear(arrival, Optional.empty(), Optional.of(refusal.get().reason()));
            return;
        }
        history = fold.take(history, fact).history();
        hear(arrival, Optional.of(fact), Optional.empty());
    }

    private void hear(Arrival arrival, Optional<F> fact, Optional<String> reason) {
        heard.add(new Heard<>(arrival, event(arrival), fact, reason));
    }

    private Optional<V> event(Arrival arrival) {
        try {
            return arrival.value() == null ? Optional.empty() : Optional.of(decoder.decode(arrival.value()));
        } catch (Decoder.Undecodable e) {
            return Optional.empty();
        }
    }

    /** Whether nothing was heard. */
    boolean isEmpty() {
        return heard.isEmpty();
    }

    /** The entity, while it counts. */
    Optional<E> entity(String id) {
        return flow.lifecycle().fold(id, history);
    }

    /** The facts that hold, in the order in which they happened. */
    List<F> facts() {
        return history.tellings().stream().map(History.Telling::fact).toList();
    }

    /** Every record, in the order in which things happened; what cannot be read stands where it arrived. */
    List<Timeline.Event> events() {
        var counted = new HashSet<String>();
        var events = new ArrayList<Timeline.Event>();
        for (var each : heard) {
            events.add(event(each, standing(each, counted)));
        }
        events.sort(Comparator.comparing(Retelling::place));
        return List.copyOf(events);
    }

    private static Instant place(Timeline.Event event) {
        return event.eventTime() == null ? event.arrivedAt() : event.eventTime();
    }

    private Standing standing(Heard<V, F> each, Set<String> counted) {
        if (each.fact().isEmpty()) {
            return Standing.REFUSED;
        }
        var fact = each.fact().get();
        if (!facts().contains(fact)) {
            return Standing.SUPERSEDED;
        }
        if (!counted.add(fact.stamp().eventId())) {
            return Standing.DUPLICATE;
        }
        return history.any(flow.lifecycle()::begins) ? Standing.COUNTED : Standing.WAITING;
    }

    private Timeline.Event event(Heard<V, F> each, Standing standing) {
        var arrival = each.arrival();
        var fields = each.event().map(Fields::of).orElse(Map.of());
        return new Timeline.Event(
                each.event().map(Event::getEventTime).orElse(null),
                Instant.ofEpochMilli(arrival.arrivedAt()),
                (String) fields.get("type"),
                (String) fields.get("unit"),
                standing,
                each.reason().orElse(null),
                each.event().map(Event::getEventId).orElse(null),
                each.event().map(Event::getRevision).orElse(null),
                arrival.partition() + "-" + arrival.offset(),
                rest(fields));
    }

    private static Map<String, Object> rest(Map<String, Object> fields) {
        var rest = new LinkedHashMap<>(fields);
        rest.keySet().removeAll(TOLD_APART);
        return rest;
    }
}
