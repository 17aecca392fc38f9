package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.contract.CallFact;
import org.minyi.streams.contract.Callback;
import org.minyi.streams.contract.Extension;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.ServiceFact;
import org.minyi.streams.contract.SessionFact;
import org.minyi.streams.contract.Stamp;
import org.minyi.streams.contract.TicketFact;

/** What is packed comes out as it was, and equal histories are equal bytes. */
class HistoryCodecLaws {

    @Property
    void ratingsComeBackAsTheyWere(@ForAll("ratings") History<RatingFact> history) {
        comesBack(new RatingLifecycle(), history);
    }

    @Property
    void ticketsComeBackAsTheyWere(@ForAll("tickets") History<TicketFact> history) {
        comesBack(new TicketLifecycle(), history);
    }

    @Property
    void callsComeBackAsTheyWere(@ForAll("calls") History<CallFact> history) {
        comesBack(new CallLifecycle(), history);
    }

    @Property
    void sessionsComeBackAsTheyWere(@ForAll("sessions") History<SessionFact> history) {
        comesBack(new SessionLifecycle(), history);
    }

    @Property
    void servicesComeBackAsTheyWere(@ForAll("services") History<ServiceFact> history) {
        comesBack(new ServiceLifecycle(), history);
    }

    private static <F extends Fact> void comesBack(Lifecycle<F, ?> lifecycle, History<F> history) {
        var codec = new HistoryCodec<>(lifecycle);
        var packed = codec.encode(history);

        assertThat(codec.decode(packed)).isEqualTo(history);
        assertThat(codec.encode(codec.decode(packed))).isEqualTo(packed);
    }

    @Provide
    Arbitrary<History<RatingFact>> ratings() {
        return histories(Combinators.combine(
                        stamps(),
                        Arbitraries.of(RatingFact.Type.class),
                        levels(),
                        Arbitraries.of(RatingFact.Mode.class),
                        texts().list().ofSize(5))
                .as((stamp, type, level, mode, told) -> new RatingFact(
                        stamp, type, level, mode, told.get(0), told.get(1), told.get(2), told.get(3), told.get(4))));
    }

    @Provide
    Arbitrary<History<TicketFact>> tickets() {
        return histories(Combinators.combine(
                        stamps(),
                        Arbitraries.of(TicketFact.Type.class),
                        texts().list().ofSize(9),
                        moments(),
                        extensions(),
                        callbacks())
                .as((stamp, type, told, deadline, extension, callback) -> new TicketFact(
                        stamp,
                        type,
                        told.get(0),
                        told.get(1),
                        told.get(2),
                        told.get(3),
                        told.get(4),
                        told.get(5),
                        told.get(6),
                        told.get(7),
                        told.get(8),
                        deadline,
                        extension,
                        callback)));
    }

    private static Arbitrary<Extension> extensions() {
        var amounts = Arbitraries.integers().between(0, 10_000);
        return Combinators.combine(moments(), amounts, amounts, amounts).as(Extension::new);
    }

    private static Arbitrary<Callback> callbacks() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false), levels())
                .as(Callback::new);
    }

    @Provide
    Arbitrary<History<CallFact>> calls() {
        return histories(Combinators.combine(
                        stamps(),
                        Arbitraries.of(CallFact.Type.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(CallFact.Outcome.class),
                        texts().list().ofSize(2),
                        moments().list().ofSize(4),
                        levels())
                .as((stamp, type, inbound, outcome, told, at, level) -> new CallFact(
                        stamp,
                        type,
                        inbound,
                        outcome,
                        told.get(0),
                        told.get(1),
                        at.get(0),
                        at.get(1),
                        at.get(2),
                        at.get(3),
                        level)));
    }

    @Provide
    Arbitrary<History<SessionFact>> sessions() {
        return histories(Combinators.combine(
                        stamps(),
                        Arbitraries.of(SessionFact.Type.class),
                        texts(),
                        texts().list().ofMaxSize(4))
                .as(SessionFact::new));
    }

    @Provide
    Arbitrary<History<ServiceFact>> services() {
        return histories(Combinators.combine(
                        stamps(),
                        Arbitraries.of(ServiceFact.Type.class),
                        texts(),
                        texts(),
                        Arbitraries.of(ServiceFact.Satisfied.class))
                .as(ServiceFact::new));
    }

    private static <F extends Fact> Arbitrary<History<F>> histories(Arbitrary<F> facts) {
        var tellings = Combinators.combine(facts, Arbitraries.integers().greaterOrEqual(1))
                .as((fact, copies) -> new History.Telling<>(fact, copies));
        return tellings.list().ofMaxSize(6).map(HistoryCodecLaws::sorted);
    }

    private static <F extends Fact> History<F> sorted(List<History.Telling<F>> tellings) {
        return new History<>(tellings.stream()
                .sorted(Comparator.comparing(History.Telling::fact, Fact.ORDER))
                .toList());
    }

    private static Arbitrary<Stamp> stamps() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(200),
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.longs(),
                        Arbitraries.longs().edgeCases(edges -> edges.add(Stamp.NO_SEQUENCE)))
                .as(Stamp::new);
    }

    private static Arbitrary<Long> moments() {
        return Arbitraries.longs().edgeCases(edges -> edges.add(Moment.NEVER));
    }

    private static Arbitrary<Integer> levels() {
        return Arbitraries.integers().between(0, 5);
    }

    /** Half a surrogate pair is no text, and Avro lets none through. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(200).filter(text -> text.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
