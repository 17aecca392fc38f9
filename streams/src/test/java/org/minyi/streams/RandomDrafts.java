package org.minyi.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.SessionEventType;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** What random events of every kind have in common: few ids, instants and attributes, so that they crowd. */
final class RandomDrafts {

    private static final List<String> MOMENTS = List.of(
            "2023-05-01T08:30+08:00",
            "2023-05-01T08:30:00.001+08:00",
            "2023-05-01T08:59:59.999+08:00",
            "2023-05-02T00:00+08:00",
            "2023-05-02T08:30+08:00",
            "2023-05-05T00:00+08:00",
            "2023-05-09T17:00+08:00",
            "2023-05-31T23:59:59.999+08:00",
            "2023-06-01T00:00+08:00",
            "2023-12-31T15:59:59.999Z",
            "2023-12-31T16:00Z",
            "2024-02-29T23:00+08:00");
    private static final Map<Topic<String, ?>, Function<String, Draft>> VOIDS = Map.of(
            Topics.RATINGS, id -> Draft.told(id, RatingEventType.VOIDED),
            Topics.TICKETS, id -> Draft.told(id, TicketEventType.VOIDED),
            Topics.CALLS, id -> Draft.told(id, CallEventType.VOIDED),
            Topics.SESSIONS, id -> Draft.told(id, SessionEventType.VOIDED),
            Topics.SERVICES, id -> Draft.told(id, ServiceEventType.VOIDED));

    private RandomDrafts() {}

    /** An event of which only what every kind carries is told. */
    static <T> Arbitrary<Draft> bare(Arbitrary<T> types, BiFunction<String, T, Draft> told) {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, "1"), Tuple.of(1, "2"), Tuple.of(1, "a:3")),
                        Arbitraries.frequency(Tuple.of(1, "haochaping"), Tuple.of(4, "12345")),
                        types,
                        Arbitraries.of("E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"),
                        Arbitraries.integers().between(0, 2),
                        moments(),
                        Arbitraries.longs().between(0, 2).injectNull(0.5))
                .as((entity, source, type, eventId, revision, moment, sequence) -> told.apply(entity, type)
                        .source(source)
                        .id(eventId)
                        .revision(revision)
                        .sequence(sequence)
                        .at(moment)
                        .arriving("2024-12-31T00:00Z"));
    }

    /** Moments around which windows change; a few in a hundred are impossible. */
    static Arbitrary<Instant> moments() {
        return rarely(Arbitraries.of(MOMENTS), Arbitraries.of("1970-01-01T00:00Z", "2025-01-01T00:00Z"))
                .map(Draft::instant);
    }

    /** Moments of which none is impossible. */
    static Arbitrary<Instant> times() {
        return Arbitraries.of(MOMENTS).map(Draft::instant);
    }

    /** One of these, and once in forty times one of those. */
    static <T> Arbitrary<T> rarely(Arbitrary<T> usually, Arbitrary<T> instead) {
        return Arbitraries.frequencyOf(Tuple.of(40, usually), Tuple.of(1, instead));
    }

    static Arbitrary<String> attributes() {
        return Arbitraries.of("430405", "430406", " ", "雁峰", "a|b:c@d%e+f", "long".repeat(20))
                .injectNull(0.4);
    }

    /** What arrives, in the order in which it does. */
    static Arbitrary<List<Draft>> arrivals(Arbitrary<Draft> event) {
        return event.list().ofMaxSize(25);
    }

    /** The same without two contents for one event in one revision: the later ones become copies of the first. */
    static List<Draft> unambiguous(List<Draft> arrivals) {
        var firsts = new HashMap<List<Object>, Draft>();
        var all = new ArrayList<Draft>();
        for (var draft : arrivals) {
            var telling = List.of(draft.topic(), draft.key(), draft.tells("eventId"), draft.tells("revision"));
            all.add(firsts.computeIfAbsent(telling, unused -> draft));
        }
        return all;
    }

    /** One void for each entity of which anything has arrived. */
    static List<Draft> voids(List<Draft> arrivals) {
        Set<List<Object>> seen = new HashSet<>();
        return arrivals.stream()
                .filter(draft -> seen.add(List.of(draft.topic(), draft.key())))
                .map(draft -> VOIDS.get(draft.topic()).apply(draft.entity()).source(draft.source()))
                .toList();
    }
}
