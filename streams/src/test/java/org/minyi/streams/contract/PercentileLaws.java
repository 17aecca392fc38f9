package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.minyi.streams.CellMap;
import org.minyi.streams.NearestRank;
import org.minyi.streams.measure.Catalogue;

/** Percentiles are within 1 % of the nearest rank, however the values are spread; histograms add up and can be taken back. */
class PercentileLaws {

    private static final CellKey DAY = CellKey.parse("city@2023-05-01");
    private static final Metric METRIC = Catalogue.METRICS.get(0);
    private static final double LOG_NORMAL_MEDIAN = Math.log(40);

    /** Waiting times: many of seconds, a few of hours. */
    @Provide
    Arbitrary<List<Long>> logNormal() {
        return Arbitraries.randomValue(chance -> (long) Math.exp(LOG_NORMAL_MEDIAN + 1.5 * chance.nextGaussian()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    /** So heavy a tail that its mean says nothing; up to ten years. */
    @Provide
    Arbitrary<List<Long>> pareto() {
        return Arbitraries.randomValue(
                        chance -> (long) Math.min(315_000_000, 10 / Math.pow(1 - chance.nextDouble(), 1 / 0.7)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<List<Long>> constant() {
        return Arbitraries.longs()
                .between(0, 315_000_000)
                .flatMap(value -> Arbitraries.just(value).list().ofMinSize(1).ofMaxSize(200));
    }

    @Provide
    Arbitrary<List<Long>> few() {
        return Arbitraries.longs().between(0, 315_000_000).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Long>> values() {
        return Arbitraries.oneOf(logNormal(), pareto(), constant(), few());
    }

    @Property
    void areWithinOnePercent(@ForAll("values") List<Long> values, @ForAll @IntRange(min = 1, max = 100) int percent) {
        var counts = counts(Distribution.CALLS_WAIT, values);

        NearestRank.isWithinOnePercent(figure(Distribution.CALLS_WAIT, counts, percent), values, percent);
    }

    @Property
    void areExactInWorkingDays(
            @ForAll List<@IntRange(max = 863) Integer> days, @ForAll @IntRange(min = 1, max = 100) int percent) {
        var values = days.stream().map(Integer::longValue).toList();
        var distribution = Distribution.TICKETS_CLOSURE_FIRST_IN_WORKDAYS;
        var figure = figure(distribution, counts(distribution, values), percent);

        assertThat(figure.isEmpty()).isEqualTo(values.isEmpty());
        assertThat(figure.numerator()).isEqualTo(values.isEmpty() ? 0 : 2 * NearestRank.of(values, percent));
    }

    @Property
    void histogramsAddUpAndCanBeTakenBack(@ForAll("values") List<Long> some, @ForAll("values") List<Long> others) {
        var together = new ArrayList<>(some);
        together.addAll(others);
        var one = counts(Distribution.CALLS_TALK, some);
        var other = counts(Distribution.CALLS_TALK, others);

        assertThat(one.plus(other)).isEqualTo(counts(Distribution.CALLS_TALK, together));
        assertThat(one.plus(other).plus(other.negated())).isEqualTo(one);
        assertThat(one.plus(one.negated())).isEqualTo(Counts.ZERO);
    }

    @Property
    void aDistributionHasNothingOfAnother(@ForAll("values") List<Long> values) {
        var counts = counts(Distribution.CALLS_TALK, values);

        for (var other : Distribution.values()) {
            assertThat(figure(other, counts, 50).isEmpty()).isEqualTo(other != Distribution.CALLS_TALK);
        }
    }

    @Example
    void ofNothingAreEmpty() {
        assertThat(figure(Distribution.CALLS_WAIT, Counts.ZERO, 50).isEmpty()).isTrue();
        assertThat(figure(Distribution.CALLS_WAIT, Distribution.CALLS_WAIT.one(0), 50)
                        .isEmpty())
                .isFalse();
    }

    @Example
    void areByNearestRank() {
        var hundred = counts(
                Distribution.TICKETS_CLOSURE_FINAL_IN_WORKDAYS,
                IntStream.rangeClosed(1, 100).mapToObj(Long::valueOf).toList());

        for (int percent = 1; percent <= 100; percent++) {
            var figure = figure(Distribution.TICKETS_CLOSURE_FINAL_IN_WORKDAYS, hundred, percent);
            assertThat(figure.numerator()).isEqualTo(2L * percent);
            assertThat(figure.denominator()).hasValue(2);
        }
    }

    @Example
    void aBucketBelowZeroIsAFaultThatIsNamed() {
        var counts = counts(Distribution.CALLS_WAIT, List.of(1L, 2L, 3L))
                .plus(Distribution.CALLS_WAIT.one(7).negated());

        assertThatThrownBy(() -> figure(Distribution.CALLS_WAIT, counts, 50))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bucket 7 of calls.wait in city@2023-05-01 holds fewer than no values");
    }

    private static Counts counts(Distribution distribution, List<Long> values) {
        return values.stream().map(distribution::one).reduce(Counts.ZERO, Counts::plus);
    }

    private static Figure figure(Distribution distribution, Counts counts, int percent) {
        return new Percentile(distribution, percent).read(METRIC, new CellMap(Map.of(DAY, counts)), DAY);
    }
}
