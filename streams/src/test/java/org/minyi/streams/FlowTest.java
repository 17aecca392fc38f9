package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.contract.Additive;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;

/** Whoever asks for a measure is told which kinds of feedback to look at. */
class FlowTest {

    @Provide
    Arbitrary<List<Draft>> arrivals() {
        return RandomDrafts.arrivals(Arbitraries.oneOf(
                RandomRatings.event(), RandomTickets.event(), RandomCalls.event(), RandomActivities.event()));
    }

    @Property(tries = 300)
    void aKindContributesOnlyToMeasuresItIsSaidToContributeTo(@ForAll("arrivals") List<Draft> arrivals) {
        for (var flow : PlainFlow.FLOWS.all()) {
            var ofThisKind = arrivals.stream()
                    .filter(draft -> draft.topic().equals(flow.topic()))
                    .toList();
            new PlainFlow().take(ofThisKind).leaves().forEach((cell, counts) -> {
                assertThat(counts.asMap().keySet()).allMatch(flow::measures);
                for (var distribution : Distribution.values()) {
                    counts.forEachBucket(distribution, (bucket, amount) -> assertThat(distribution)
                            .matches(flow::measures));
                }
            });
        }
    }

    @Example
    void everyMeasureIsOfOneKindAndTheBooksAreOfAll() {
        for (var measure : Measure.values()) {
            assertThat(kinds(measure)).as("%s", measure).isEqualTo(measure.id().startsWith("ledger.") ? 5 : 1);
        }
        for (var distribution : Distribution.values()) {
            assertThat(kinds(distribution)).as("%s", distribution).isEqualTo(1);
        }
    }

    private static long kinds(Additive additive) {
        return PlainFlow.FLOWS.all().stream()
                .filter(flow -> flow.measures(additive))
                .count();
    }
}
