package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** What holds of figures as of any moment, whatever arrives. */
class AsOfLaws {

    @Provide
    Arbitrary<List<Draft>> unambiguous() {
        return RandomDrafts.arrivals(Arbitraries.oneOf(
                        RandomRatings.event(), RandomTickets.event(), RandomCalls.event(), RandomActivities.event()))
                .map(RandomDrafts::unambiguous);
    }

    @Provide
    Arbitrary<List<Draft>> tickets() {
        return RandomDrafts.arrivals(RandomTickets.event()).map(RandomDrafts::unambiguous);
    }

    /** Around the moments at which random events happen and random deadlines end. */
    @Provide
    Arbitrary<AsOf> moments() {
        var instants = Arbitraries.oneOf(
                        RandomDrafts.times(),
                        Arbitraries.of("2023-05-06T16:00Z", "2023-05-08T16:00Z", "2023-05-10T16:00Z")
                                .map(Draft::instant))
                .flatMap(moment -> Arbitraries.of(moment.minusMillis(1), moment, moment.plusMillis(1)))
                .map(moment -> AsOf.at(moment, PlainFlow.ZONE));
        var days = Arbitraries.of("2023-04-30", "2023-05-01", "2023-05-04", "2023-05-08", "2023-12-31", "2024-03-07")
                .map(day -> AsOf.parse(day, PlainFlow.ZONE));
        return Arbitraries.oneOf(instants, days);
    }

    @Property(tries = 600)
    void theOracleAgreesOnEveryCell(@ForAll("unambiguous") List<Draft> arrivals, @ForAll("moments") AsOf asOf) {
        assertThat(InWords.of(PastFlow.cells(arrivals, asOf))).isEqualTo(Oracle.cells(arrivals, PlainFlow.ZONE, asOf));
    }

    @Property(tries = 600)
    void theOracleAgreesOnEveryCellOfTickets(@ForAll("tickets") List<Draft> arrivals, @ForAll("moments") AsOf asOf) {
        assertThat(InWords.of(PastFlow.cells(arrivals, asOf))).isEqualTo(Oracle.cells(arrivals, PlainFlow.ZONE, asOf));
    }

    /** Where no telling moves an event in time, leaving out what happened later comes to the same. */
    @Property(tries = 600)
    void whatHappenedLaterMightAsWellNeverHaveArrived(
            @ForAll("unambiguous") List<Draft> arrivals, @ForAll("moments") AsOf asOf) {
        var steady = new ArrayList<Draft>();
        var times = new TreeMap<String, Object>();
        for (var arrival : arrivals) {
            var event = arrival.topic().name() + arrival.key() + arrival.tells("eventId");
            if (times.computeIfAbsent(event, unused -> arrival.tells("eventTime"))
                    .equals(arrival.tells("eventTime"))) {
                steady.add(arrival);
            }
        }
        var earlier = steady.stream()
                .filter(arrival -> asOf.includes(((Instant) arrival.tells("eventTime")).toEpochMilli()))
                .toList();

        assertThat(PastFlow.cells(earlier, asOf)).isEqualTo(PastFlow.cells(steady, asOf));
    }

    @Property
    void asOfAMomentAfterEverythingIsWhatIsKnownNow(@ForAll("unambiguous") List<Draft> arrivals) {
        var known = new TreeMap<>(new PlainFlow().take(arrivals).cells());

        assertThat(PastFlow.cells(arrivals, AsOf.parse("2099-12-31", PlainFlow.ZONE)))
                .isEqualTo(known);
        assertThat(PastFlow.cells(arrivals, AsOf.KNOWN_NOW)).isEqualTo(known);
    }

    /** The books close as of every moment, day by day, though they were written by facts that arrived later. */
    @Property
    void theLedgerClosesAsOfEveryMoment(@ForAll("unambiguous") List<Draft> arrivals, @ForAll("moments") AsOf asOf) {
        PastFlow.cells(arrivals, asOf).forEach((cell, counts) -> {
            if (cell.scope().text().startsWith("ledger:")) {
                long outcomes = List.of(
                                Measure.LEDGER_COUNTED,
                                Measure.LEDGER_DUPLICATES,
                                Measure.LEDGER_SUPERSEDED,
                                Measure.LEDGER_WAITING,
                                Measure.LEDGER_REJECTED)
                        .stream()
                        .mapToLong(counts::get)
                        .sum();
                assertThat(outcomes).as("%s", cell).isEqualTo(counts.get(Measure.LEDGER_IN));
            }
        });
    }

    /** All that was ever opened less all that was closed, whichever window either lies in. */
    @Property
    void aStockAsOfAMomentIsWhatStoodThen(@ForAll("tickets") List<Draft> arrivals, @ForAll("moments") AsOf asOf) {
        var cells = PastFlow.cells(arrivals, asOf);
        for (var measure : List.of(Measure.TICKETS_OPEN, Measure.TICKETS_OVERDUE_OPEN)) {
            long stood = cells.entrySet().stream()
                    .filter(cell -> cell.getKey().scope().equals(Scope.CITY)
                            && cell.getKey().window().kind() == Window.Kind.YEAR)
                    .mapToLong(cell -> cell.getValue().get(measure))
                    .sum();
            var board = PastFlow.board(cells, asOf);
            for (var window : List.of("2099", "2099-01", "2099-01-01T00:00+08:00")) {
                var figure = CellMap.metric(measure.id()).read(board, new CellKey(Scope.CITY, new Window(window)));
                assertThat(figure.numerator()).isEqualTo(stood);
                assertThat(figure.moment()).hasValue(asOf.moment());
            }
        }
    }
}
