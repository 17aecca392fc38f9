package org.minyi.streams.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED;
import static org.minyi.streams.contract.Measure.CALLS_OFFERED;
import static org.minyi.streams.contract.Measure.RATINGS_ACTIVE;
import static org.minyi.streams.contract.Measure.RATINGS_FAVOURABLE;
import static org.minyi.streams.contract.Measure.RATINGS_TOTAL;
import static org.minyi.streams.contract.Measure.TICKETS_ACCEPTED;
import static org.minyi.streams.contract.Measure.TICKETS_CALLED_BACK;
import static org.minyi.streams.contract.Measure.TICKETS_DISPATCHED;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_ON_TIME;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_CLOSED;
import static org.minyi.streams.contract.Measure.TICKETS_SATISFIED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Distribution;

/** What reports say of hand-written cells. */
class ReporterTest {

    @Test
    void theAnnualReportPrintsTheFiguresOfThePublishedOne() {
        var report = new SomeCity()
                .has("city@2023", RATINGS_TOTAL, 8_521_280)
                .has("city@2023", RATINGS_ACTIVE, 8_502_335)
                .has("city@2023", RATINGS_FAVOURABLE, 8_502_327)
                .has("city@2023", TICKETS_ACCEPTED, 563_418)
                .has("city@2023", CALLS_OFFERED, 702_316)
                .has("city@2023", CALLS_ANSWERED, 702_000)
                .report("2023", SomeCity.shipped(Profile.DEFAULT));

        assertThat(report.headingZh()).isEqualTo("某市2023年政务服务数据");
        assertThat(report.sections().get(0).sentence())
                .startsWith("共评价8521280条，其中主动评价8502335条，主动评价率99.77%；好评数8502327条，好评率99.99%");
        assertThat(report.sections().get(1).sentence()).isEqualTo("全年共受理民生诉求56万余件，接通率达99.95%。");
    }

    @Test
    void theBulletinPrintsPublishedBulletinsRight() {
        var report = new SomeCity()
                .has("city@2023-05", TICKETS_DISPATCHED, 1472)
                .has("city@2023-05", TICKETS_OVERDUE_CLOSED, 3)
                .has("city@2023-05", TICKETS_CALLED_BACK, 36_514)
                .has("city@2023-05", TICKETS_SATISFIED, 25_658)
                .has("city@2023-05", CALLS_OFFERED, 11_171)
                .has("city@2023-05", CALLS_ANSWERED, 11_163)
                .has("city@2023-05", TICKETS_ACCEPTED, 247)
                .has("category:urban@2023-05", TICKETS_ACCEPTED, 13)
                .report("2023-05", SomeCity.shipped("county-bulletin"));

        assertThat(printed(report, "tickets.on_time_rate.dispatched")).isEqualTo("99.8%");
        assertThat(printed(report, "tickets.satisfaction_rate")).isEqualTo("70.27%");
        assertThat(printed(report, "calls.connect_rate")).isEqualTo("99.93%");
        var share = report.sections().get(2).tables().get(0).rows().get(0);
        assertThat(share.name()).isEqualTo("城市管理");
        assertThat(share.values().get(1).printed()).isEqualTo("5.26%");
        assertThat(share.values().get(1).denominator()).isEqualTo(247);
    }

    @Test
    void aSentenceSaysHowAFigureHasChanged() {
        var profile = SomeCity.profile("""
                sections:
                  - titleZh: 一
                    titleEn: one
                    sentence: "受理{tickets.accepted}，{tickets.accepted previous}，{tickets.accepted year-before}；接通率{calls.connect_rate previous}，{calls.offered previous}"
                    lines:
                      - {metric: tickets.accepted, unit: 件, compare: [previous, year-before]}
                      - {metric: calls.connect_rate, compare: previous}
                      - {metric: calls.offered, compare: previous}
                """);

        var report = new SomeCity()
                .has("city@2023-04", TICKETS_ACCEPTED, 451)
                .has("city@2023-05", TICKETS_ACCEPTED, 473)
                .has("city@2023-04", CALLS_OFFERED, 400)
                .has("city@2023-04", CALLS_ANSWERED, 399)
                .has("city@2023-05", CALLS_OFFERED, 400)
                .has("city@2023-05", CALLS_ANSWERED, 396)
                .report("2023-05", profile);

        assertThat(report.headingZh()).isEqualTo("某市2023年5月通报");
        assertThat(report.sections().get(0).sentence()).isEqualTo("受理473件，环比上升4.88%，同比—；接通率环比下降0.75个百分点，环比持平");
        var change =
                report.sections().get(0).lines().get(1).value().comparisons().get(0);
        assertThat(change.difference().numerator()).isEqualTo(-3);
        assertThat(change.difference().denominator()).isEqualTo(400);
        assertThat(change.printed()).isEqualTo("99.75%");
    }

    @Test
    void aFilterStandsWithItsFigure() {
        var profile = SomeCity.profile("""
                sections:
                  - titleZh: 一
                    titleEn: one
                    sentence: "共{tickets.accepted}，其中12315并线{tickets.accepted@source:12315}"
                    lines:
                      - {metric: tickets.accepted}
                      - {metric: tickets.accepted, scope: source:12315}
                """);

        var report = new SomeCity()
                .has("city@2023", TICKETS_ACCEPTED, 100)
                .has("source:12315@2023", TICKETS_ACCEPTED, 7)
                .report("2023", profile);

        assertThat(report.sections().get(0).sentence()).isEqualTo("共100，其中12315并线7");
        assertThat(TextReport.render(report)).contains("7  [source:12315]");
        assertThat(report.sources().rows()).singleElement().satisfies(row -> {
            assertThat(row.member()).isEqualTo("12315");
            assertThat(row.values().get(2).numerator()).isEqualTo(7);
        });
    }

    @Test
    void equalsShareARankAndThoseWithoutAFigureHaveNone() {
        var profile = SomeCity.profile("""
                sections:
                  - titleZh: 一
                    titleEn: one
                    tables:
                      - titleZh: 各单位
                        titleEn: units
                        by: unit
                        columns: [{metric: tickets.on_time_rate.closed}, {metric: tickets.dispatched}]
                        rank: {by: tickets.on_time_rate.closed}
                        most: 2
                """);

        var report = new SomeCity()
                .has("unit:U1@2023", TICKETS_ON_TIME, 1)
                .has("unit:U1@2023", TICKETS_OVERDUE_CLOSED, 1)
                .has("unit:U2@2023", TICKETS_ON_TIME, 3)
                .has("unit:U3@2023", TICKETS_ON_TIME, 9)
                .has("unit:U4@2023", TICKETS_DISPATCHED, 1)
                .has("unit:U5@2023", RATINGS_TOTAL, 12)
                .has("unit:U6@2023-05", TICKETS_ON_TIME, 1)
                .report("2023", profile);

        var table = report.sections().get(0).tables().get(0);
        assertThat(table.rows()).extracting(Report.Row::member).containsExactly("U3", "U2", "U1", "U4");
        assertThat(table.rows()).extracting(Report.Row::rank).containsExactly(1, 1, 3, null);
        assertThat(table.rows().get(3).values().get(0).printed()).isEqualTo("—");
        assertThat(table.rows().get(2).name()).startsWith("某局");
        assertThat(table.shownRows()).hasSize(2);
        assertThat(TextReport.render(report))
                .contains("（前2个，共4个 the first 2 of 4）")
                .doesNotContain("U4");
    }

    @Test
    void categoriesAreListedLevelByLevelAndWithinARegion() {
        var columns = "columns: [{metric: tickets.accepted}, {metric: tickets.accepted, share: true}]}";
        var profile = SomeCity.profile("""
                sections:
                  - titleZh: 一
                    titleEn: one
                    scope: region:430421
                    tables:
                      - {titleZh: 类, titleEn: top, by: category, COLUMNS
                      - {titleZh: 类, titleEn: second, by: category, level: 2, COLUMNS
                """.replace("COLUMNS", columns));

        var report = new SomeCity()
                .has("region:430421@2023", TICKETS_ACCEPTED, 8)
                .has("category:road|region:430421@2023", TICKETS_ACCEPTED, 6)
                .has("category:road/lamp|region:430421@2023", TICKETS_ACCEPTED, 5)
                .has("category:road|region:430422@2023", TICKETS_ACCEPTED, 50)
                .has("category:road@2023", TICKETS_ACCEPTED, 56)
                .report("2023", profile);

        var tables = report.sections().get(0).tables();
        assertThat(tables.get(0).rows()).singleElement().satisfies(row -> {
            assertThat(row.member()).isEqualTo("road");
            assertThat(row.values().get(1).printed()).isEqualTo("75%");
        });
        assertThat(tables.get(1).rows()).extracting(Report.Row::member).containsExactly("road/lamp");
    }

    @Test
    void theBulletinOfAYearComparesWithTheYearBefore() {
        var report = new SomeCity()
                .has("city@2022", TICKETS_ACCEPTED, 200)
                .has("city@2023", TICKETS_ACCEPTED, 150)
                .report("2023", SomeCity.shipped("county-bulletin"));

        assertThat(report.sections().get(0).lines().get(0).value().comparisons())
                .extracting(Report.Beside::change)
                .containsExactly("-25%", "-25%");
    }

    @Test
    void theAnnualReportIsOfNoMonth() {
        assertThatThrownBy(() -> new SomeCity().report("2023-05", SomeCity.shipped(Profile.DEFAULT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the profile 'hengyang-annual' is for a year, and 2023-05 is none: ask for another window"
                        + " or profile");
        assertThatThrownBy(() -> new SomeCity().report("2023-05-01", SomeCity.shipped("plain")))
                .hasMessageContaining("is for a month or year, and 2023-05-01 is none");
    }

    @Test
    void aWindowThatIsNotOverSaysSoAndDrawsNoDayAhead() {
        var report = new SomeCity()
                .has("city@2024-01-02", TICKETS_ACCEPTED, 3)
                .report("2024-01", SomeCity.shipped("county-bulletin"));

        assertThat(report.over()).isFalse();
        assertThat(TextReport.render(report)).contains("2024-01 is not over");
        assertThat(days(report))
                .hasSize(18)
                .last()
                .extracting(Report.Value::window)
                .isEqualTo("2024-01-18");
    }

    @Test
    void aMonthThatIsOverHasAllItsDays() {
        var report = new SomeCity()
                .has("city@2023-02-28", TICKETS_ACCEPTED, 3)
                .took("city@2023-02", Distribution.TICKETS_CLOSURE_FINAL, 3_700, 7_200, 90_000)
                .report("2023-02", SomeCity.shipped("county-bulletin"));

        assertThat(report.over()).isTrue();
        assertThat(days(report))
                .hasSize(28)
                .last()
                .extracting(Report.Value::numerator)
                .isEqualTo(3L);
        var spread = (Report.Chart.Spread) report.charts().get(1);
        assertThat(spread.bins())
                .extracting(bin -> BinLabel.of(bin, spread.unit()) + "=" + bin.count())
                .containsExactly("1–4h=2", "4–12h=0", "12h–1d=0", "1–2d=1");
    }

    @Test
    void onlyTheLargestAreDrawn() {
        var city = new SomeCity();
        for (int i = 10; i < 40; i++) {
            city.has("unit:U" + i + "@2023", TICKETS_ON_TIME, i);
        }

        var bars = (Report.Chart.Bars)
                city.report("2023", SomeCity.shipped(Profile.DEFAULT)).charts().get(3);

        assertThat(bars.members()).isEqualTo(30);
        assertThat(bars.rows())
                .hasSize(15)
                .first()
                .extracting(Report.Row::member)
                .isEqualTo("U39");
    }

    @Test
    void everyMetricIsDefinedOnce() {
        var report = new SomeCity().report("2023", SomeCity.shipped("plain"));

        assertThat(report.definitions())
                .extracting(Report.Definition::metric)
                .doesNotHaveDuplicates()
                .contains("ratings.total", "tickets.overdue_open", "ledger.in");
        assertThat(report.sections().get(0).lines().get(2).value().printed()).isEqualTo("—");
    }

    @Test
    void plainFiguresAreExact() {
        var report = new SomeCity()
                .has("city@2023", RATINGS_TOTAL, 3)
                .has("city@2023", RATINGS_ACTIVE, 2)
                .has("city@2023", TICKETS_HANDLED, 1)
                .report("2023", SomeCity.shipped("plain"));

        assertThat(printed(report, "ratings.active_rate")).isEqualTo("2/3");
        assertThat(printed(report, "ratings.total")).isEqualTo("3");
    }

    private static List<Report.Value> days(Report report) {
        return ((Report.Chart.Daily) report.charts().get(0)).days();
    }

    private static String printed(Report report, String metric) {
        return report.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.definition().metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value()
                .printed();
    }
}
