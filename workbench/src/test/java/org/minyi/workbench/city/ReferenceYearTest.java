package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.schemas.Department;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

class ReferenceYearTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final long SEED = 12345;

    @ParameterizedTest
    @ValueSource(doubles = {0.000_02, 0.0005, 0.01})
    void addsUpToWhatItsManifestExpects(double scale) {
        ReferenceYear year = new ReferenceYear(HENGYANG, scale, SEED, Faults.NONE);

        NaiveTally tally = NaiveTally.of(HENGYANG, scale, SEED);

        assertThat(tally.ratingFigures()).isEqualTo(withoutEmptyUnits(year.manifest()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.000_02, 0.0005, 0.01})
    void keepsALedgerThatTheEventsThemselvesConfirm(double scale) {
        ReferenceYear year = new ReferenceYear(HENGYANG, scale, SEED, Faults.NONE);
        Ledger promised = ratingsLedger(year);

        Ledger found = NaiveTally.of(HENGYANG, scale, SEED).ratings().ledger();

        assertThat(found).usingRecursiveComparison().ignoringFields("late").isEqualTo(promised);
        long rejected =
                promised.rejected().values().stream().mapToLong(Long::longValue).sum();
        assertThat(promised.sent())
                .isEqualTo(promised.counted()
                        + promised.duplicates()
                        + promised.superseded()
                        + promised.waiting()
                        + rejected);
    }

    @Test
    void expectsExactlyTheReportsTotalsAtFullScale() {
        RatingFigures figures = new ReferenceYear(HENGYANG, 1, SEED, Faults.NONE)
                .manifest()
                .expected()
                .ratings();

        assertThat(figures)
                .extracting(RatingFigures::total, RatingFigures::active, RatingFigures::favourable, RatingFigures::bad)
                .containsExactly(8_521_280L, 8_502_335L, 8_502_327L, 8L);
        assertThat(figures.badInitial()).isGreaterThan(figures.bad());
        assertThat(sum(figures.units())).isEqualTo(sum(figures.regions())).isEqualTo(figures.total());
        assertThat(figures.levels().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(figures.total());
    }

    @Test
    void keepsTheProportionsAtASmallerScale() {
        RatingFigures figures = new ReferenceYear(HENGYANG, 0.01, SEED, Faults.NONE)
                .manifest()
                .expected()
                .ratings();

        assertThat(figures)
                .extracting(RatingFigures::total, RatingFigures::active, RatingFigures::favourable, RatingFigures::bad)
                .containsExactly(85_213L, 85_023L, 85_022L, 1L);
    }

    @Test
    void ratesEveryDepartmentOfTheYearAndNoOther() {
        RatingFigures figures = NaiveTally.of(HENGYANG, 0.0005, SEED).ratingFigures();

        assertThat(figures.coverage().rated())
                .isEqualTo(figures.coverage().departments())
                .isGreaterThan(370);
        assertThat(figures.units())
                .doesNotContainKeys("430400-poverty", "430400-data", "430400-audit")
                .hasSize((int) figures.coverage().departments());
    }

    @Test
    void sendsAtLeastOneInAHundredTwiceAndOneInAHundredADayLate() {
        ReferenceYear year = new ReferenceYear(HENGYANG, 0.01, SEED, Faults.NONE);

        NaiveTally tally = NaiveTally.of(HENGYANG, 0.01, SEED);

        Ledger ledger = tally.ratings().ledger();
        assertThat(ledger.duplicates()).isGreaterThan(ledger.sent() / 100);
        assertThat(tally.ratings().sendingsMadeMoreThanADayLate())
                .isGreaterThan(ledger.sent() / 100)
                .isLessThanOrEqualTo(ratingsLedger(year).late());
    }

    @Test
    void breaksOneAtLeastInEveryWayHoweverSmallTheYear() {
        Manifest manifest = new ReferenceYear(HENGYANG, 0.0005, SEED, Faults.NONE).manifest();

        assertThat(manifest.injected().topics().get(Topics.RATINGS.name()).rejected())
                .containsOnlyKeys(
                        "undecodable",
                        "key-mismatch",
                        "event-in-the-future",
                        "impossible-time",
                        "level-out-of-range",
                        "missing-field",
                        "unknown-type");
        assertThat(manifest.injected().ratings().fates()).hasSize(RatingFate.values().length - 1);
    }

    @Test
    void placesNeighboursInTheMillisecondsAroundTheYear() {
        NaiveTally tally = NaiveTally.of(HENGYANG, 0.0005, SEED);

        Map<ZonedDateTime, Long> instants = tally.ratings().accepted().stream()
                .collect(Collectors.groupingBy(
                        e -> e.getEventTime().atZone(HENGYANG.zone()), TreeMap::new, Collectors.counting()));

        assertThat(instants)
                .containsKeys(
                        ZonedDateTime.parse("2022-12-31T23:59:59.999+08:00[Asia/Shanghai]"),
                        ZonedDateTime.parse("2023-01-01T00:00:00.000+08:00[Asia/Shanghai]"),
                        ZonedDateTime.parse("2023-12-31T23:59:59.999+08:00[Asia/Shanghai]"),
                        ZonedDateTime.parse("2024-01-01T00:00:00.000+08:00[Asia/Shanghai]"));
    }

    @Test
    void sendsFirstTellingsOfAllKindsInTheOrderInWhichTheyWereRead() {
        List<Instant> readAt = new ArrayList<>();
        Set<SpecificRecord> seen = new HashSet<>();

        new ReferenceYear(HENGYANG, 0.0005, SEED, Faults.NONE).stream(new Inlet() {
            @Override
            public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
                if (!(event instanceof Department) && seen.add(event)) {
                    readAt.add(NaiveBook.ingestedAt(event));
                }
            }

            @Override
            public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
                // Only events are looked at here.
            }
        });

        assertThat(readAt).isSorted();
        assertThat(readAt.get(readAt.size() - 1)).isBefore(Instant.parse("2024-03-01T00:00:00Z"));
    }

    @Test
    void sendsTheSameStreamForTheSameSeedAndAnotherForAnother() {
        long once = fingerprint(SEED);

        assertThat(fingerprint(SEED)).isEqualTo(once);
        assertThat(fingerprint(SEED + 1)).isNotEqualTo(once);
    }

    @Test
    void sendsAsManyEventsAsItSaysBeforehand() {
        ReferenceYear year = new ReferenceYear(HENGYANG, 0.0005, SEED, Faults.NONE);
        long[] sent = {0};

        year.stream(new Inlet() {
            @Override
            public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
                sent[0]++;
            }

            @Override
            public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
                sent[0]++;
            }
        });

        assertThat(sent[0]).isEqualTo(year.expectedEvents());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpWhateverTheSeed(long seed) {
        ReferenceYear year = new ReferenceYear(HENGYANG, 0.0003, seed, Faults.NONE);

        assertThat(tally(year).ratingFigures()).isEqualTo(withoutEmptyUnits(year.manifest()));
    }

    @Test
    void addsUpWhereClocksChange() {
        City elsewhere = withZone(HENGYANG, ZoneId.of("America/New_York"));
        Manifest.Expected expected = new ReferenceYear(elsewhere, 0.0005, SEED, Faults.NONE)
                .manifest()
                .expected();

        NaiveTally tally = NaiveTally.of(elsewhere, 0.0005, SEED);

        assertThat(tally.ratingFigures()).isEqualTo(expected.ratings());
        assertThat(tally.callFigures()).isEqualTo(expected.calls());
        assertThat(tally.ticketFigures()).isEqualTo(expected.tickets());
        assertThat(tally.sessionFigures()).isEqualTo(expected.sessions());
        assertThat(tally.windowFigures()).isEqualTo(expected.window());
    }

    @Test
    void endsEveryLifeItBeginsWithinTheYear() {
        NaiveTally tally = NaiveTally.of(HENGYANG, 0.01, SEED);

        assertThat(tally.ratings().accepted())
                .filteredOn(e -> e.getType() != RatingEventType.RATED)
                .isNotEmpty()
                .allMatch(e -> e.getEventTime().atZone(HENGYANG.zone()).getYear() == 2023);
    }

    @Test
    void withholdsAGoodRatingButStillExpectsIt() {
        ReferenceYear whole = new ReferenceYear(HENGYANG, 0.0005, SEED, Faults.NONE);
        ReferenceYear lossy = new ReferenceYear(HENGYANG, 0.0005, SEED, Faults.parse("lose=1"));

        NaiveTally tally = tally(lossy);

        RatingFigures expected = lossy.manifest().expected().ratings();
        assertThat(expected).isEqualTo(whole.manifest().expected().ratings());
        assertThat(tally.ratingFigures().total()).isEqualTo(expected.total() - 1);
        assertThat(tally.ratingFigures().favourable()).isEqualTo(expected.favourable() - 1);
        assertThat(lossy.manifest().withheld())
                .singleElement()
                .satisfies(key -> assertThat(tally.ratings().keys()).doesNotContain(key));
        assertThat(whole.manifest().withheld()).isEmpty();
    }

    @Test
    void tellsItsManifestAsJson() {
        String json = new ReferenceYear(HENGYANG, 0.0005, SEED, Faults.NONE)
                .manifest()
                .toJson();

        assertThat(json).contains("\"bad\" : 1", "\"notice\" : \"Synthetic data", "\"voided\" : ");
    }

    @Test
    void refusesAScaleThatMakesNoYear() {
        assertThatThrownBy(() -> new ReferenceYear(HENGYANG, 0, SEED, Faults.NONE))
                .hasMessage("The scale must be above 0 and at most 10, not 0.0.");
    }

    private static City withZone(City city, ZoneId zone) {
        return new City(
                city.code(),
                city.name(),
                zone,
                city.year(),
                city.totals(),
                city.weight(),
                city.regions(),
                city.sources(),
                city.ratings(),
                city.calls(),
                city.tickets(),
                city.sessions(),
                city.window(),
                city.rhythm(),
                city.holidays(),
                city.departments());
    }

    private static NaiveTally tally(ReferenceYear year) {
        return NaiveTally.of(HENGYANG, year);
    }

    private static Ledger ratingsLedger(ReferenceYear year) {
        return year.manifest().injected().topics().get(Topics.RATINGS.name());
    }

    /** The tally sees only departments that were rated; in a very small year there are others. */
    private static RatingFigures withoutEmptyUnits(Manifest manifest) {
        RatingFigures all = manifest.expected().ratings();
        TreeMap<String, Long> units = new TreeMap<>(all.units());
        units.values().removeIf(count -> count == 0);
        TreeMap<String, Long> regions = new TreeMap<>(all.regions());
        regions.values().removeIf(count -> count == 0);
        return new RatingFigures(
                all.total(),
                all.active(),
                all.favourable(),
                all.bad(),
                all.badInitial(),
                all.levels(),
                regions,
                units,
                all.coverage());
    }

    private static long fingerprint(long seed) {
        long[] hash = {1};
        new ReferenceYear(HENGYANG, 0.0005, seed, Faults.NONE).stream(new Inlet() {
            @Override
            public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
                hash[0] = 31 * hash[0] + 17L * key.hashCode() + event.hashCode();
            }

            @Override
            public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
                hash[0] = 31 * hash[0] + 17L * Arrays.hashCode(key) + Arrays.hashCode(value);
            }
        });
        return hash[0];
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
