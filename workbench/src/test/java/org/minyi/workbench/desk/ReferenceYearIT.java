package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minyi.workbench.desk.TryDesk.ALL_WINDOWS;
import static org.minyi.workbench.desk.TryDesk.CITY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.CellRecords;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.Ledger;
import org.minyi.workbench.city.RatingFigures;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.stack.TestStack;

/** The reference year, small, through the whole stack: one desk, whose story the tests tell in order. */
@TestMethodOrder(OrderAnnotation.class)
class ReferenceYearIT {

    private static final String YEAR = "2023";
    private static final ReferenceYear REFERENCE = TryDesk.year(0.002, TryDesk.seed("minyi.ratings.seed"));

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void streamTheYear() throws InterruptedException {
        desk = TryDesk.open(directory);
        desk.stream(REFERENCE);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void servesTheFiguresThatTheYearWasMadeFor() {
        var expected = REFERENCE.manifest().expected().figures();

        assertThat(new Figures(desk.api()).differences(2023, expected)).isEmpty();
        assertThat(expected).hasSizeGreaterThan(10);
    }

    @Test
    @Order(1)
    void countsEveryUnitAndRegionAsTheYearWasMade() {
        var cells = desk.cells();

        assertThat(withoutZeros(totals(cells, "unit")))
                .isEqualTo(withoutZeros(figures().units()));
        assertThat(withoutZeros(totals(cells, "region")))
                .isEqualTo(withoutZeros(figures().regions()));
    }

    @Test
    @Order(1)
    void countsTheLastInstantOfAYearInItAndTheFirstOfTheNextInTheNext() {
        var fates = REFERENCE.manifest().injected().ratings().fates();

        assertThat(desk.figures("2022")).containsEntry("ratings.total", "" + fates.get("NEIGHBOUR_BEFORE"));
        assertThat(desk.figures("2024")).containsEntry("ratings.total", "" + fates.get("NEIGHBOUR_AFTER"));
        // Their events are of 2023-12-31T16:00:00Z, which is New Year in the city.
        assertThat(desk.figures("2024-01-01T00:00%2B08:00"))
                .containsEntry("ratings.total", "" + fates.get("NEIGHBOUR_AFTER"));
    }

    @Test
    @Order(1)
    void printsTheReportOfTheseFigures() {
        var figures = figures();

        var report = desk.api().text("/api/v1/reports/2023?format=text");

        assertThat(report)
                .contains("衡阳市2023年")
                .contains("Synthetic data")
                .contains("共评价%d条，其中主动评价%d条".formatted(figures.total(), figures.active()))
                .contains("%s  = %d / %d"
                        .formatted(percent(figures.active(), figures.total()), figures.active(), figures.total()))
                .contains("%s  = %d / %d"
                        .formatted(
                                percent(figures.favourable(), figures.active()),
                                figures.favourable(),
                                figures.active()))
                .contains("= %d / %d"
                        .formatted(
                                figures.coverage().rated(), figures.coverage().departments()))
                .doesNotContain("does not close");
    }

    @Test
    @Order(1)
    void handsReportsOverInEveryFormat() {
        var report = "/api/v1/reports/2023?format=";
        var bulletin = "/api/v1/reports/2023-05?profile=county-bulletin&format=";

        assertThat(desk.api().text(report + "csv"))
                .startsWith("\uFEFFsection,metric,")
                .contains(",ratings.total,");
        assertThat(desk.api().bytes(report + "xlsx")).startsWith('P', 'K');
        assertThat(desk.api().text(report + "html"))
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "合成数据");
        assertThat(desk.api().json(report + "json").path("charts").path(0).path("days"))
                .hasSize(365);
        assertThat(desk.api().text(bulletin + "text")).contains("2023年5月热线工作通报", "各单位办理情况", "环比");
        assertThat(desk.api().text("/api/v1/reports/2023?profile=plain&format=text"))
                .contains(figures().active() + "/" + figures().total());
    }

    @Test
    @Order(1)
    void namesTheProfilesThatThereAre() {
        assertThatThrownBy(() -> desk.api().text("/api/v1/reports/2023?profile=none-such"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(
                        "no profile is called 'none-such': there are hengyang-annual, county-bulletin, plain");
        assertThatThrownBy(() -> desk.api().text("/api/v1/reports/2023-05-01"))
                .hasMessageContaining("the profile 'hengyang-annual' is for a year");
    }

    @Test
    @Order(1)
    void setsAFigureBesideTheMonthBefore() {
        var before = desk.figures("2023-04").get("tickets.accepted");

        var figure = desk.api()
                .json("/api/v1/metrics?window=2023-05&metric=tickets.accepted&compare=previous&compare=year-before")
                .path("figures")
                .path(0);

        var previous = figure.path("comparisons").path(0);
        assertThat(previous.path("window").asText()).isEqualTo("2023-04");
        assertThat(previous.path("numerator").asText()).isEqualTo(before);
        assertThat(previous.path("difference").path("numerator").asLong())
                .isEqualTo(figure.path("numerator").asLong() - Long.parseLong(before));
        assertThat(figure.path("comparisons").path(1).path("window").asText()).isEqualTo("2022-05");
    }

    @Test
    @Order(1)
    void booksEveryEventUnderTheOutcomeItWasMadeFor() {
        var cells = desk.cells();

        var booked = Booked.bySource(cells);
        assertThat(booked.get(source())).isEqualTo(Booked.promised(ledger()));
        assertThat(Booked.sum(booked.values())).isEqualTo(Booked.promised(REFERENCE.manifest()));
        assertThat(cells.keySet().stream().filter(Booked::isLedger)).hasSizeGreaterThan(365);
        cells.forEach((key, counts) ->
                assertThat(Booked.of(counts).closes()).as("%s closes", key).isTrue());
    }

    @Test
    @Order(1)
    void tellsPrometheusHowFarItHasComeAndWhatBecameOfEveryEvent() {
        var metrics = desk.api().text("/metrics");

        var sent = REFERENCE.manifest().injected().topics().entrySet().stream()
                .filter(topic -> !topic.getKey().equals(Topics.DEPARTMENTS.name()))
                .mapToLong(topic -> topic.getValue().sent())
                .sum();
        assertThat(metrics)
                .contains("minyi_facts{state=\"read\"} " + (double) sent)
                .contains("minyi_facts{state=\"behind\"} 0.0")
                .contains("minyi_ledger_events{outcome=\"rejected\",source=\"" + source() + "\"} ")
                .contains("jvm_memory_used_bytes")
                .contains("kafka_stream");
    }

    @Test
    @Order(1)
    void keepsEveryRefusedRecordWithItsBytesAndItsReason() {
        var rejects = desk.rejects().stream().collect(Collectors.groupingBy(Reject::getTopic));

        REFERENCE.manifest().injected().topics().forEach((topic, ledger) -> {
            Map<String, Long> reasons = rejects.getOrDefault(topic, List.of()).stream()
                    .collect(Collectors.groupingBy(Reject::getReason, Collectors.counting()));
            assertThat(reasons).as(topic).isEqualTo(ledger.rejected());
        });
        for (var topic : List.of(Topics.CALLS, Topics.TICKETS, Topics.RATINGS, Topics.SESSIONS, Topics.SERVICES)) {
            keptAsTheyArrived(topic, rejects.getOrDefault(topic.name(), List.of()));
        }
    }

    private static void keptAsTheyArrived(Topic<?, ?> topic, List<Reject> rejects) {
        var arrived = desk.read(topic).stream()
                .collect(Collectors.toMap(row -> row.partition() + "@" + row.offset(), Function.identity()));

        assertThat(rejects).as(topic.name()).isNotEmpty().allSatisfy(reject -> {
            var original = arrived.get(reject.getPartition() + "@" + reject.getOffset());
            assertThat(reject.getKey()).isEqualTo(ByteBuffer.wrap(original.key()));
            assertThat(reject.getValue()).isEqualTo(ByteBuffer.wrap(original.value()));
        });
    }

    @Test
    @Order(1)
    void everyCellIsThatOfARecount() {
        var year = desk.reconcile(window -> window.year().text().equals(YEAR));
        var all = desk.reconcile(ALL_WINDOWS);

        System.out.println(year.compared() + " cells of " + YEAR + " compared, " + all.compared() + " of all windows");
        assertThat(year.findings()).isEmpty();
        assertThat(all.findings()).isEmpty();
        assertThat(all.compared()).isGreaterThan(year.compared());
        assertThat(year.compared()).isGreaterThan(5_000);
    }

    @Test
    @Order(2)
    void oneMoreBadRatingShowsAndVoidingItRestoresEveryFigure() throws InterruptedException {
        var before = ratings(desk.figures(YEAR));
        var figures = figures();

        desk.stream(event("one-more", RatingEventType.RATED, "2023-07-01T02:00:00Z"));

        assertThat(desk.figures(YEAR))
                .containsEntry("ratings.total", "" + (figures.total() + 1))
                .containsEntry("ratings.bad", "" + (figures.bad() + 1))
                .containsEntry("ratings.favourable_rate", figures.favourable() + " / " + (figures.active() + 1));

        desk.stream(event("one-more", RatingEventType.VOIDED, "2023-07-02T02:00:00Z"));

        assertThat(ratings(desk.figures(YEAR))).isEqualTo(before);
    }

    @Test
    @Order(3)
    void theSameYearSentAgainChangesNoFigure() throws InterruptedException {
        var figures = ratings(desk.figures(YEAR));
        var cells = withoutLedger(desk.cells());
        var booked = Booked.bySource(desk.cells()).get(source());
        var extra = booked.counted() - ledger().counted();
        assertThat(extra).as("the rating and its voiding").isEqualTo(2);

        desk.stream(REFERENCE);

        assertThat(ratings(desk.figures(YEAR))).isEqualTo(figures);
        assertThat(withoutLedger(desk.cells())).isEqualTo(cells);
        var again = Booked.promised(ledger()).sentAgain();
        assertThat(Booked.bySource(desk.cells()).get(source()))
                .isEqualTo(new Booked(
                        again.in() + extra,
                        again.counted() + extra,
                        again.duplicates(),
                        again.superseded(),
                        again.waiting(),
                        again.rejected()));
    }

    @Test
    @Order(4)
    void aLostRatingIsFoundByEveryFigureItShouldBeIn() throws InterruptedException {
        // A year of its own, whose neighbours lie outside 2023.
        var faulty = new ReferenceYear(in(2020), 0.0005, 7, Faults.parse("lose=1"));
        var expected = faulty.manifest().expected().ratings();

        desk.stream(faulty);

        assertThat(faulty.manifest().withheld()).hasSize(1);
        assertThat(new Figures(desk.api())
                        .differences(2020, faulty.manifest().expected().figures()))
                .contains(
                        "ratings.total is %d instead of %d".formatted(expected.total() - 1, expected.total()),
                        "ratings.favourable_rate is %d / %d instead of %d / %d"
                                .formatted(
                                        expected.favourable() - 1,
                                        expected.active() - 1,
                                        expected.favourable(),
                                        expected.active()))
                .noneMatch(difference -> difference.startsWith("ratings.bad"));
    }

    @DisabledIfSystemProperty(
            named = TestStack.SWITCH,
            matches = TestStack.CONTAINERS,
            disabledReason = "containers keep nothing for a desk that is opened again")
    @Test
    @Order(5)
    void standsAsItWasAfterARestart() throws InterruptedException {
        var addresses = desk.desk().stack().addresses();
        var figures = desk.figures(YEAR);
        var cells = desk.cells();

        desk.close();
        desk = TryDesk.open(directory);
        desk.catchUp();

        assertThat(desk.desk().stack().addresses()).isEqualTo(addresses);
        assertThat(desk.figures(YEAR)).isEqualTo(figures);
        assertThat(desk.cells()).isEqualTo(cells);
        assertThat(desk.reconcile(ALL_WINDOWS).findings()).isEmpty();
    }

    @Test
    @Order(6)
    void aTamperedAMissingAndASurplusCellAreEachFoundByName() {
        var tampered = new CellKey(Scope.CITY, new Window("2023-05-01"));
        var missing = new CellKey(Scope.of("region", "430405"), new Window("2023-05"));
        var surplus = new CellKey(Scope.of("region", "999999"), new Window("2023-05"));
        var cells = desk.cells();
        var one = Counts.oneOf(Measure.RATINGS_FAVOURABLE);

        write(tampered, cells.get(tampered).plus(one));
        write(missing, Counts.ZERO);
        write(surplus, one);

        assertThat(desk.reconcile(window -> window.year().text().equals(YEAR)).findings())
                .containsExactly(
                        "different: city@2023-05-01 is published with "
                                + cells.get(tampered).plus(one) + ", the facts give " + cells.get(tampered),
                        "missing: the facts give region:430405@2023-05 " + cells.get(missing),
                        "surplus: region:999999@2023-05 is published with ratings.favourable=1,"
                                + " the facts give nothing");
    }

    private static RatingFigures figures() {
        return REFERENCE.manifest().expected().ratings();
    }

    private static Ledger ledger() {
        return REFERENCE.manifest().injected().topics().get(Topics.RATINGS.name());
    }

    private static String source() {
        return CITY.ratings().source();
    }

    private static RatingEvent event(String rating, RatingEventType type, String happened) {
        var event = new RatingEvent();
        event.setRatingId(rating);
        event.setEventId(rating + "-" + type);
        event.setSource(source());
        event.setEventTime(Instant.parse(happened));
        event.setIngestedAt(Instant.parse(happened));
        event.setType(type);
        if (type == RatingEventType.RATED) {
            event.setLevel(1);
            event.setMode(RatingMode.ACTIVE);
            event.setRegion("430405");
            event.setUnit(figures().units().firstKey());
            event.setChannel("app");
        }
        return event;
    }

    private static Map<String, Long> totals(Map<CellKey, Counts> cells, String dimension) {
        var totals = new HashMap<String, Long>();
        cells.forEach((key, counts) -> {
            if (key.scope().dimension().equals(dimension) && key.window().text().equals(YEAR)) {
                totals.put(key.scope().member(), counts.get(Measure.RATINGS_TOTAL));
            }
        });
        return totals;
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> totals) {
        var some = new HashMap<>(totals);
        some.values().removeIf(total -> total == 0);
        return some;
    }

    private static Map<String, String> ratings(Map<String, String> figures) {
        var ratings = new TreeMap<>(figures);
        ratings.keySet().removeIf(metric -> metric.startsWith("ledger."));
        return ratings;
    }

    private static Map<CellKey, Counts> withoutLedger(Map<CellKey, Counts> cells) {
        var ratings = new HashMap<>(cells);
        ratings.keySet().removeIf(Booked::isLedger);
        return ratings;
    }

    /** As the city's report prints it: cut off behind two digits. */
    private static String percent(long part, long whole) {
        return new BigDecimal(part * 100)
                        .divide(new BigDecimal(whole), 2, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static City in(int year) {
        return CITY.in(year);
    }

    /** Writes into the public topic behind the back of the flow. */
    private static void write(CellKey key, Counts counts) {
        var record = new CellRecords(new LocalWindows(CITY.zone())).record(key, counts);
        try (var serde = Formats.of(desk.desk().config()).serde(Topics.CELLS);
                var producer = desk.desk().clients().producer()) {
            producer.send(new ProducerRecord<>(
                    Topics.CELLS.name(),
                    key.text().getBytes(StandardCharsets.UTF_8),
                    record == null ? null : serde.serializer().serialize(Topics.CELLS.name(), record)));
            producer.flush();
        }
    }
}
