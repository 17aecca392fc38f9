package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Part;
import org.minyi.streams.measure.Catalogue;

/** The ids behind a figure add up to it, whatever arrives, now and as of any moment. */
class DrillDownLaws {

    private static final List<String> WINDOWS = List.of("2023", "2023-05", "2023-05-02", "2023-05-01T08:00+08:00");

    @Provide
    Arbitrary<List<Draft>> arrivals() {
        return RandomDrafts.arrivals(Arbitraries.oneOf(
                RandomRatings.event(), RandomTickets.event(), RandomCalls.event(), RandomActivities.event()));
    }

    @Provide
    Arbitrary<AsOf> moments() {
        return Arbitraries.of("2023-05-01", "2023-05-02T08:30", "2023-06-30", "2024-06-30")
                .map(text -> AsOf.parse(text, PlainFlow.ZONE));
    }

    @Property(tries = 60)
    void theIdsAddUpToTheFigure(@ForAll("arrivals") List<Draft> arrivals, @ForAll("moments") AsOf asOf) {
        var board = PastFlow.board(PastFlow.cells(arrivals, asOf), asOf);
        for (var metric : Catalogue.METRICS) {
            for (var scope : List.of("city", "region:430405", "unit:U1", "source:12345")) {
                WINDOWS.forEach(window -> addsUp(metric, CellKey.parse(scope + "@" + window), board, arrivals, asOf));
            }
        }
    }

    private static void addsUp(Metric metric, CellKey key, Cells board, List<Draft> arrivals, AsOf asOf) {
        var figure = metric.read(board, key);
        for (var part : Part.values()) {
            var addends = metric.formula().addends(part, board, key);
            if (addends.isEmpty() || metric.id().startsWith("ledger.")) {
                continue;
            }
            long told = told(figure, part);
            // Most figures of such small worlds are nothing of nothing: looking for ids takes longest.
            if (told != 0 || key.scope().text().equals("city")) {
                var search = new IdSearch(addends);
                PastFlow.recount(
                        arrivals,
                        asOf,
                        line -> {},
                        (id, entity, contributions) -> search.see(id, Details.at(entity), contributions, Map::of));
                assertThat(search.found().sum())
                        .as("%s %s of %s", metric.id(), part, key)
                        .isEqualTo(told);
            }
        }
    }

    private static long told(Figure figure, Part part) {
        return part == Part.NUMERATOR
                ? figure.numerator()
                : figure.denominator().orElseThrow();
    }
}
