package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.recount.Need;
import org.minyi.streams.query.recount.PastBoard;

/** An answer that is drawn up from the cells it was found to need is the one that all cells give. */
class PastBoardLaws {

    private static final List<String> SCOPES =
            List.of("city", "region:430405", "unit:U1", "category:urban", "kind:HELP");

    @Provide
    Arbitrary<List<Draft>> arrivals() {
        return RandomDrafts.arrivals(Arbitraries.oneOf(
                RandomRatings.event(), RandomTickets.event(), RandomCalls.event(), RandomActivities.event()));
    }

    @Provide
    Arbitrary<AsOf> moments() {
        return Arbitraries.of("2023-05-01", "2023-05-02T08:30", "2023-06-30", "2023-12-31", "2024-06-30")
                .map(text -> AsOf.parse(text, PlainFlow.ZONE));
    }

    @Provide
    Arbitrary<String> windows() {
        return Arbitraries.of("2023", "2023-05", "2023-05-02", "2023-05-01T08:00+08:00", "2024");
    }

    @Property(tries = 100)
    void theCellsThatWereWantedAreEnough(
            @ForAll("arrivals") List<Draft> arrivals, @ForAll("moments") AsOf asOf, @ForAll("windows") String window) {
        var all = PastFlow.board(PastFlow.cells(arrivals, asOf), asOf);
        var some = recounted(arrivals, asOf, "city@" + window);

        for (var metric : Catalogue.METRICS) {
            var key = CellKey.parse("city@" + window);
            assertThat(metric.read(some, key)).as("%s", metric.id()).isEqualTo(metric.read(all, key));
        }
        assertThat(some.keys("ledger", key("city@2023").window().kind()))
                .containsExactlyInAnyOrderElementsOf(
                        all.keys("ledger", key("city@2023").window().kind()));
        some.keys("ledger", key("city@2023").window().kind())
                .forEach(key -> assertThat(some.counts(key)).isEqualTo(all.counts(key)));
    }

    /** Whoever has asked about the city may ask about its parts; minute by minute only city and lines are kept. */
    @Property(tries = 100)
    void theyAreEnoughForEveryOtherScopeToo(
            @ForAll("arrivals") List<Draft> arrivals, @ForAll("moments") AsOf asOf, @ForAll("windows") String window) {
        var all = PastFlow.board(PastFlow.cells(arrivals, asOf), asOf);
        var some = recounted(arrivals, asOf, "city@" + window);

        for (var metric : Catalogue.METRICS) {
            if (!metric.id().equals("calls.connect_rate_24h_low")) {
                SCOPES.forEach(scope -> assertThat(metric.read(some, key(scope + "@" + window)))
                        .as("%s of %s", metric.id(), scope)
                        .isEqualTo(metric.read(all, key(scope + "@" + window))));
            }
        }
    }

    @Example
    void whatWasNotWantedIsNotTakenForNothing() {
        var some = recounted(List.of(Draft.accepted("T1")), AsOf.parse("2023-05-31", PlainFlow.ZONE), "city@2023-05");

        assertThat(some.counts(key("city@2023-05")).get(Measure.TICKETS_ACCEPTED))
                .isEqualTo(1);
        assertThatThrownBy(() -> some.counts(key("city@2023"))).hasMessageContaining("city@2023 was not recounted");
    }

    private static PastBoard recounted(List<Draft> arrivals, AsOf asOf, String cell) {
        var need = new Need(PastFlow.WINDOWS, List::of, asOf);
        Catalogue.METRICS.forEach(metric -> metric.read(need, key(cell)));
        // As a report asks for the books of all years.
        need.keys("ledger", key("city@2023").window().kind());
        var cells = new PastCells(need.wanted());
        PastFlow.recount(arrivals, asOf, cells::add, (id, entity, contributions) -> contributions.forEach(cells::add));
        return new PastBoard(PastFlow.WINDOWS, List::of, asOf, need.wanted(), Map.copyOf(cells.cells()));
    }

    private static CellKey key(String cell) {
        return CellKey.parse(cell);
    }
}
