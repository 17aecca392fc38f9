package org.minyi.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topics;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.query.Base;
import org.minyi.streams.query.FactReader;

/** Reads facts once and shows every entity on two bases to those who look for {@link Causes}. */
final class Revision {

    /** What an entity did to a figure without an event of its own: its deadline passed. */
    private static final Map<String, Long> TIME = Map.of("time", 1L);

    /** What other tickets did to a repeat: it became one, or is none any longer. */
    private static final Map<String, Long> OTHER_TICKETS = Map.of("other-tickets", 1L);

    private final Formats formats;
    private final LocalWindows windows;
    private final Base before;
    private final Base after;
    private final Flows then;
    private final Flows now;
    private final Causes causes;
    private final RepeatCount repeatsThen;
    private final RepeatCount repeatsNow;
    private final Map<String, Map<String, Long>> ofTickets = new HashMap<>();

    /**
     * A revision of figures.
     *
     * @param then the rules as of the former base's moment
     * @param now the rules as of the latter's
     */
    Revision(Formats formats, LocalWindows windows, Base before, Base after, Flows then, Flows now, Causes causes) {
        this.formats = formats;
        this.windows = windows;
        this.before = before;
        this.after = after;
        this.then = then;
        this.now = now;
        this.causes = causes;
        this.repeatsThen = new RepeatCount(then.repeats(), windows);
        this.repeatsNow = new RepeatCount(now.repeats(), windows);
    }

    /** Reads those of the topics that are among these. */
    void read(FactReader reader, Set<String> topics, LongConsumer read) {
        read(then.calls(), now.calls(), reader, topics, read);
        read(then.tickets(), now.tickets(), reader, topics, read);
        read(then.ratings(), now.ratings(), reader, topics, read);
        read(then.sessions(), now.sessions(), reader, topics, read);
        read(then.services(), now.services(), reader, topics, read);
        repeats();
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> void read(
            Flow<V, F, E> then, Flow<V, F, E> now, FactReader reader, Set<String> topics, LongConsumer read) {
        var topic = now.topic().name();
        if (topics.contains(topic)) {
            reader.read(topic, after.upTo(), () -> share(then, now), read);
        }
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> FactReader.Share share(
            Flow<V, F, E> then, Flow<V, F, E> now) {
        var judge = new Judge<>(formats.decoder(now.topic()), now.acceptance());
        var entities = new Revised<>(now, windows, before.asOf(), after.asOf());
        return new FactReader.Share() {

            @Override
            public void take(Arrival arrival) {
                entities.take(judge.judge(arrival), !before.upTo().include(arrival));
            }

            @Override
            public void end() {
                boolean repeats = causes.areAboutRepeats() && now.topic() == Topics.TICKETS;
                entities.end(repeats, (id, entityThen, entityNow, events) -> {
                    causes.see(
                            id,
                            contributions(then, entityThen),
                            contributions(now, entityNow),
                            () -> orElse(TIME, events.get()));
                    if (repeats) {
                        entityThen.ifPresent(repeatsThen::take);
                        entityNow.ifPresent(repeatsNow::take);
                        keep(id, events.get());
                    }
                });
            }
        };
    }

    private void keep(String ticket, Map<String, Long> events) {
        if (!events.isEmpty()) {
            ofTickets.put(ticket, events);
        }
    }

    private void repeats() {
        var former = new HashMap<String, List<Contribution>>();
        repeatsThen.end((repeat, contributions) -> former.put(repeat.ticket(), contributions));
        repeatsNow.end((repeat, contributions) ->
                repeat(repeat.ticket(), Optional.ofNullable(former.remove(repeat.ticket())), contributions));
        former.forEach((ticket, contributions) -> repeat(ticket, Optional.of(contributions), List.of()));
    }

    private void repeat(String ticket, Optional<List<Contribution>> then, List<Contribution> now) {
        causes.see(
                ticket,
                then.orElse(List.of()),
                now,
                () -> orElse(OTHER_TICKETS, ofTickets.getOrDefault(ticket, Map.of())));
    }

    private static <E> List<Contribution> contributions(Flow<?, ?, E> flow, Optional<E> entity) {
        return entity.map(flow.measuring()::contributions).orElse(List.of());
    }

    private static Map<String, Long> orElse(Map<String, Long> other, Map<String, Long> events) {
        return events.isEmpty() ? other : events;
    }
}
