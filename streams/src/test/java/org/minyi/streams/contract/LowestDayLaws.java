package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.CellMap;
import org.minyi.streams.clock.LocalWindows;

/** The lowest connection rate over any continuous 24 hours, found in strips, is the one that a search finds. */
class LowestDayLaws {

    private static final Instant FIRST = Instant.parse("2023-04-29T16:00:00Z");
    private static final int MINUTES = 5 * 24 * 60;

    /** A call offered in a minute after {@link #FIRST}. */
    record Offered(int minute, boolean answered) {

        Instant at() {
            return FIRST.plus(Duration.ofMinutes(minute)).plusSeconds(minute % 60);
        }
    }

    @Provide
    Arbitrary<List<Offered>> calls() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, MINUTES - 1),
                                Arbitraries.of(1439, 1440, 1441, 2879, 2880, 2881)),
                        Arbitraries.of(true, true, false))
                .as(Offered::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void isWhatASearchFinds(@ForAll("calls") List<Offered> calls) {
        // From 16:00 UTC of 30 April, which is 1,440 minutes after the first.
        var figure = cells(calls).figure("calls.connect_rate_24h_low", "city@2023-05-01");

        long offered = 0;
        long answered = 0;
        int lowestEnd = 0;
        for (int end = 1441; end <= 2880; end++) {
            int begin = end - 1440;
            int last = end;
            var within = calls.stream()
                    .filter(call -> call.minute() >= begin && call.minute() < last)
                    .toList();
            long taken = within.stream().filter(Offered::answered).count();
            if (!within.isEmpty() && (offered == 0 || taken * offered < answered * within.size())) {
                offered = within.size();
                answered = taken;
                lowestEnd = end;
            }
        }
        assertThat(figure.denominator()).hasValue(offered);
        assertThat(figure.numerator()).isEqualTo(answered);
        assertThat(figure.moment().isEmpty()).isEqualTo(offered == 0);
        if (offered > 0) {
            assertThat(figure.moment()).contains(FIRST.plus(Duration.ofMinutes(lowestEnd)));
        }
    }

    @Example
    void ofADayThatIsNotOverOnlyTheFullHoursCount() {
        var calls = List.of(new Offered(1500, true), new Offered(1600, false));
        var atNoon = new CellMap(cells(calls).all(), FIRST.plus(Duration.ofMinutes(1_505)));

        var sofar = atNoon.figure("calls.connect_rate_24h_low", "city@2023-05-01");

        assertThat(sofar.isEmpty()).isTrue();
        assertThat(atNoon.figure("calls.connect_rate_24h_low", "city@2023-05-02")
                        .isEmpty())
                .isTrue();
    }

    @Example
    void aLineHasMinutesOfItsOwnAndARegionHasNone() {
        var calls = List.of(new Offered(1500, false));

        assertThat(cells(new Scope("line:12345"), calls)
                        .figure("calls.connect_rate_24h_low", "line:12345@2023-05-01")
                        .denominator())
                .hasValue(1);
        assertThat(cells(new Scope("region:430405"), calls)
                        .figure("calls.connect_rate_24h_low", "region:430405@2023-05-01")
                        .isEmpty())
                .isTrue();
    }

    private static CellMap cells(List<Offered> calls) {
        return cells(Scope.CITY, calls);
    }

    private static CellMap cells(Scope scope, List<Offered> calls) {
        Map<CellKey, Counts> cells = new HashMap<>();
        for (var call : calls) {
            long at = call.at().toEpochMilli();
            cells.merge(new CellKey(scope, LocalWindows.utcDay(at)), DayStrip.call(at, call.answered()), Counts::plus);
        }
        return new CellMap(cells);
    }
}
