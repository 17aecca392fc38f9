package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.supplemented;
import static org.minyi.streams.Draft.voided;
import static org.minyi.streams.FeedbackDriver.utf8;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.contract.YearMark;

/** The same arrivals, counted once by the running topology and once without it. */
class RecountTest {

    private static final Instant MAY_1ST = Instant.parse("2023-05-01T00:00:00Z");
    private static final Predicate<Window> ALL = window -> true;

    @Provide
    Arbitrary<List<Draft>> arrivals() {
        return RandomDrafts.arrivals(Arbitraries.oneOf(
                RandomRatings.event(), RandomTickets.event(), RandomCalls.event(), RandomActivities.event()));
    }

    @Provide
    Arbitrary<List<Draft>> unambiguous() {
        return arrivals().map(RandomDrafts::unambiguous);
    }

    @Provide
    Arbitrary<List<YearMark>> marks() {
        var years = Arbitraries.of(2022, 2023, 2024);
        return Combinators.combine(years, Arbitraries.of(true, true, false))
                .as(YearMark::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void comesToTheCellsThatWerePublished(@ForAll("arrivals") List<Draft> arrivals) {
        try (var driver = new FeedbackDriver()) {
            for (var arrival : arrivals) {
                driver.sends(arrival);
                driver.sends("haochaping:other", arrival);
                driver.sends(arrival.topic(), null, driver.bytes(arrival), arrival.arrivedAt());
                driver.sends(arrival.topic(), utf8("12345:1"), new byte[] {1, 2, 3}, MAY_1ST);
                driver.sends(arrival.topic(), utf8("12345:1"), null, MAY_1ST);
            }

            assertThat(recount(driver, ALL)).isEqualTo(driver.cells());
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void agreesWhereverYearsAreClosedAndReopened(
            @ForAll("arrivals") List<Draft> arrivals, @ForAll("marks") List<YearMark> marks, @ForAll Random chance) {
        try (var driver = new FeedbackDriver()) {
            var left = new ArrayDeque<>(marks);
            for (var arrival : arrivals) {
                if (!left.isEmpty() && chance.nextInt(4) == 0) {
                    var mark = left.remove();
                    driver.marks(mark.year(), mark.closed());
                }
                driver.sends(arrival);
            }

            assertThat(recount(driver, ALL)).isEqualTo(driver.cells());
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void bothComeToWhatTheOracleSays(@ForAll("unambiguous") List<Draft> arrivals) {
        try (var driver = new FeedbackDriver()) {
            arrivals.forEach(driver::sends);

            var oracle = Oracle.cells(arrivals, PlainFlow.ZONE);
            assertThat(InWords.of(driver.cells())).isEqualTo(oracle);
            assertThat(InWords.of(recount(driver, ALL))).isEqualTo(oracle);
        }
    }

    @Example
    void countsOnlyTheWantedWindows() {
        try (var driver = new FeedbackDriver()) {
            driver.sends(
                    rated("R1"),
                    supplemented("R1").at("2024-01-01T00:00Z"),
                    rated("R2").at("2024-01-01T00:00Z"));

            var of2023 = recount(driver, window -> window.year().text().equals("2023"));
            assertThat(of2023).hasSize(4 * 4 + 3 + 3);
            assertThat(of2023.get(new CellKey(Scope.CITY, new Window("2023-05-01"))))
                    .isEqualTo(driver.cells().get(new CellKey(Scope.CITY, new Window("2023-05-01"))));
        }
    }

    @Example
    void keepsNoCellInWhichNothingIsLeft() {
        try (var driver = new FeedbackDriver()) {
            driver.sends(
                    rated("R1"),
                    voided("R1"),
                    rated("R2").revision(0),
                    rated("R2").at("2024-01-01T00:00Z").revision(1));

            assertThat(recount(driver, ALL).values()).noneMatch(Counts::isZero);
            assertThat(recount(driver, ALL)).isEqualTo(driver.cells());
        }
    }

    private static Map<CellKey, Counts> recount(FeedbackDriver driver, Predicate<Window> wanted) {
        var windows = new LocalWindows(PlainFlow.ZONE);
        var recount = new Recount(driver.formats(), windows, PlainFlow.FLOWS.repeats(), wanted);
        PlainFlow.FLOWS.all().forEach(flow -> take(driver, recount.partition(flow), flow));
        return new TreeMap<>(recount.cells());
    }

    private static void take(FeedbackDriver driver, Recount.Partition<?, ?, ?> partition, Flow<?, ?, ?> flow) {
        driver.arrivals(flow.topic()).forEach(partition::take);
        partition.end();
    }
}
