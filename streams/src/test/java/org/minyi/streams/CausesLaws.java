package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.LowestDay;
import org.minyi.streams.measure.Catalogue;

/** Why figures differ, whatever arrives between two publications. */
class CausesLaws {

    private static final List<CellKey> KEYS =
            List.of(CellKey.parse("city@2023"), CellKey.parse("region:430405@2023"), CellKey.parse("unit:U1@2023"));

    @Provide
    Arbitrary<List<Draft>> unambiguous() {
        return RandomDrafts.arrivals(Arbitraries.oneOf(
                        RandomRatings.event(), RandomTickets.event(), RandomCalls.event(), RandomActivities.event()))
                .map(RandomDrafts::unambiguous);
    }

    @Provide
    Arbitrary<AsOf> moments() {
        return Arbitraries.of("2023-05-02", "2023-05-09", "2023-12-31", "2024-03-07", "2099-12-31")
                .map(day -> AsOf.parse(day, PlainFlow.ZONE));
    }

    @Property(tries = 400)
    void everyFigureThatDiffersHasACause(
            @ForAll("unambiguous") List<Draft> arrivals,
            @ForAll @IntRange(max = 40) int known,
            @ForAll("moments") AsOf before,
            @ForAll("moments") AsOf after) {
        var then = cells(arrivals.subList(0, Math.min(known, arrivals.size())), before);
        var now = cells(arrivals, after);
        var causes = causes(arrivals, known, before, after, then, now);

        figures().filter(figure -> restsOnCalls(figure, before, after)).forEach(figure -> {
            boolean differs = !exactly(figure, then).equals(exactly(figure, now));
            if (differs) {
                assertThat(causes.get(figure)).as("%s", figure).isNotEmpty();
            }
        });
    }

    @Property
    void nothingHasACauseWhereNothingCame(@ForAll("unambiguous") List<Draft> arrivals, @ForAll("moments") AsOf moment) {
        var cells = cells(arrivals, moment);

        assertThat(causes(arrivals, arrivals.size(), moment, moment, cells, cells)
                        .values())
                .allMatch(Map::isEmpty);
    }

    private static Stream<Tracked> figures() {
        return Catalogue.METRICS.stream()
                .filter(metric -> !metric.id().startsWith("ledger."))
                .flatMap(metric -> KEYS.stream().map(key -> new Tracked(metric, key)));
    }

    /**
     * Of a year that is not over the lowest 24 hours may be others though no call is: more minutes have passed. A report is
     * only published of a year that is over.
     */
    private static boolean restsOnCalls(Tracked figure, AsOf before, AsOf after) {
        var yearEnd = PastFlow.WINDOWS.end(figure.key().window());
        return !(figure.metric().formula() instanceof LowestDay)
                || !before.moment().isBefore(yearEnd) && !after.moment().isBefore(yearEnd);
    }

    private static Cells cells(List<Draft> arrivals, AsOf moment) {
        return PastFlow.board(PastFlow.cells(arrivals, moment), moment);
    }

    private static List<Long> exactly(Tracked figure, Cells cells) {
        var read = figure.metric().read(cells, figure.key());
        return List.of(read.numerator(), read.denominator().orElse(1));
    }

    static Map<Tracked, Map<String, Long>> causes(
            List<Draft> arrivals, int known, AsOf before, AsOf after, Cells then, Cells now) {
        var causes = new Causes(figures().toList(), then, now);
        var former = PastFlow.flows(before);
        var latter = PastFlow.flows(after);
        var revision = new Revision(PastFlow.WINDOWS, before, after, latter.repeats(), causes);
        for (int i = 0; i < former.all().size(); i++) {
            show(former.all().get(i), latter.all().get(i), arrivals, known, revision);
        }
        revision.end();
        return new HashMap<>(causes.found());
    }

    @SuppressWarnings("unchecked")
    private static <V extends SpecificRecord & Event, F extends Fact, E> void show(
            Flow<V, F, E> then, Flow<?, ?, ?> now, List<Draft> arrivals, int known, Revision revision) {
        var part = revision.part(then, (Flow<V, F, E>) now);
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).topic().equals(then.topic())) {
                part.take(PlainFlow.verdict(then, arrivals.get(i)), i >= known);
            }
        }
        part.end();
    }
}
