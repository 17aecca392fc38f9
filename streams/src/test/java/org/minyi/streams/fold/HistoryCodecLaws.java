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
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.RatingFact.Mode;
import org.minyi.streams.contract.RatingFact.Type;
import org.minyi.streams.contract.Stamp;

/** What is packed comes out as it was. */
class HistoryCodecLaws {

    private final HistoryCodec<RatingFact> codec = new HistoryCodec<>(new RatingLifecycle());

    @Provide
    Arbitrary<History<RatingFact>> histories() {
        var tellings = Combinators.combine(facts(), Arbitraries.integers().greaterOrEqual(1))
                .as((fact, copies) -> new History.Telling<>(fact, copies));
        return tellings.list().ofMaxSize(6).map(HistoryCodecLaws::sorted);
    }

    @Property
    void aHistoryComesBackAsItWas(@ForAll("histories") History<RatingFact> history) {
        assertThat(codec.decode(codec.encode(history))).isEqualTo(history);
    }

    @Property
    void equalHistoriesAreEqualBytes(@ForAll("histories") History<RatingFact> history) {
        assertThat(codec.encode(codec.decode(codec.encode(history)))).isEqualTo(codec.encode(history));
    }

    private static History<RatingFact> sorted(List<History.Telling<RatingFact>> tellings) {
        return new History<>(tellings.stream()
                .sorted(Comparator.comparing(History.Telling::fact, Fact.ORDER))
                .toList());
    }

    private static Arbitrary<RatingFact> facts() {
        var texts = Arbitraries.strings().ofMaxLength(200).filter(HistoryCodecLaws::isText);
        return Combinators.combine(
                        stamps(),
                        Arbitraries.of(Type.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Mode.class),
                        texts.list().ofSize(5))
                .as((stamp, type, level, mode, told) -> new RatingFact(
                        stamp, type, level, mode, told.get(0), told.get(1), told.get(2), told.get(3), told.get(4)));
    }

    private static Arbitrary<Stamp> stamps() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(200),
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.longs(),
                        Arbitraries.longs().edgeCases(edges -> edges.add(Stamp.NO_SEQUENCE)))
                .as(Stamp::new);
    }

    /** Half a surrogate pair is no text, and Avro lets none through. */
    private static boolean isText(String characters) {
        return characters.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
