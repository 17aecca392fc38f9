package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counts can be added up in any order and taken back. */
class CountsLaws {

    @Provide
    Arbitrary<Counts> counts() {
        var amounts = Arbitraries.longs().between(-1L << 60, 1L << 60).edgeCases(edges -> edges.add(0L, 1L, -1L));
        return Arbitraries.maps(Arbitraries.of(Measure.class), amounts).map(Counts::of);
    }

    @Property
    void theOrderOfTwoDoesNotMatter(@ForAll("counts") Counts one, @ForAll("counts") Counts other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one)).hasSameHashCodeAs(other.plus(one));
    }

    @Property
    void theOrderOfThreeDoesNotMatter(
            @ForAll("counts") Counts one, @ForAll("counts") Counts other, @ForAll("counts") Counts third) {
        assertThat(one.plus(other).plus(third)).isEqualTo(one.plus(other.plus(third)));
    }

    @Property
    void nothingChangesNothing(@ForAll("counts") Counts counts) {
        assertThat(counts.plus(Counts.ZERO)).isEqualTo(counts);
        assertThat(Counts.ZERO.plus(counts)).isEqualTo(counts);
    }

    @Property
    void whatIsTakenBackIsGone(@ForAll("counts") Counts counts) {
        assertThat(counts.plus(counts.negated())).isEqualTo(Counts.ZERO);
        assertThat(counts.plus(counts.negated()).isZero()).isTrue();
        assertThat(counts.negated().negated()).isEqualTo(counts);
    }

    @Property
    void whatIsLeftIsTheSumWithTheOppositeOfTheOther(@ForAll("counts") Counts one, @ForAll("counts") Counts other) {
        assertThat(one.minus(other)).isEqualTo(one.plus(other.negated()));
        assertThat(one.minus(other).plus(other)).isEqualTo(one);
    }

    @Property
    void eachMeasureIsAddedByItself(@ForAll("counts") Counts one, @ForAll("counts") Counts other) {
        for (var measure : Measure.values()) {
            assertThat(one.plus(other).get(measure)).isEqualTo(one.get(measure) + other.get(measure));
        }
    }

    @Property
    void zerosAreLeftOut(@ForAll("counts") Counts counts) {
        assertThat(counts.asMap()).doesNotContainValue(0L).hasSize(counts.size());
        assertThat(Counts.of(counts.asMap())).isEqualTo(counts);
    }

    @Example
    void aSumBeyondAllNumbersIsRefused() {
        var most = Counts.of(Map.of(Measure.RATINGS_TOTAL, Long.MAX_VALUE));

        assertThatThrownBy(() -> most.plus(Counts.of(Measure.RATINGS_TOTAL, 1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.plus(Counts.oneOf(Measure.RATINGS_TOTAL, Measure.RATINGS_BAD)))
                .isInstanceOf(ArithmeticException.class);
    }
}
