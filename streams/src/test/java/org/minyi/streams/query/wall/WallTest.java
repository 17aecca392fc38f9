package org.minyi.streams.query.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.HungUp;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.query.http.Json;
import org.minyi.streams.query.work.SomeDuty;

/** What the wall shows of a city at half past ten on a Monday. */
class WallTest {

    private final SomeWall city = new SomeWall().at("2023-05-15T02:30:30Z");

    @Test
    void setsTheFullHoursOfTodayBesideThoseOfLastWeek() {
        city.has("city@2023-05-15", Measure.TICKETS_ACCEPTED, 6)
                .has("city@2023-05-15T00:00+08:00", Measure.TICKETS_ACCEPTED, 1)
                .has("city@2023-05-15T09:00+08:00", Measure.TICKETS_ACCEPTED, 3)
                .has("city@2023-05-15T10:00+08:00", Measure.TICKETS_ACCEPTED, 2)
                .has("city@2023-05", Measure.TICKETS_ACCEPTED, 100)
                .has("city@2023-05-08T09:00+08:00", Measure.TICKETS_ACCEPTED, 7)
                .has("city@2023-05-08T10:00+08:00", Measure.TICKETS_ACCEPTED, 50);

        var line = line("tickets.accepted");

        assertThat(content().today()).isEqualTo("2023-05-15");
        assertThat(content().upTo()).isEqualTo("2023-05-15T02:00:00Z");
        assertThat(line.numerator()).isEqualTo(6);
        assertThat(line.denominator()).isNull();
        assertThat(line.soFar()).isEqualTo(new Wall.Amount(4L, null));
        assertThat(line.lastWeek()).isEqualTo(new Wall.Then("2023-05-08", 7L, null));
    }

    @Test
    void addsUpWhatIsDividedAndWhatDividesIt() {
        city.has("city@2023-05-15T08:00+08:00", Measure.CALLS_OFFERED, 3)
                .has("city@2023-05-15T08:00+08:00", Measure.CALLS_ANSWERED, 2)
                .has("city@2023-05-15T09:00+08:00", Measure.CALLS_OFFERED, 1)
                .has("city@2023-05-15T09:00+08:00", Measure.CALLS_ANSWERED, 1);

        assertThat(line("calls.connect_rate").soFar()).isEqualTo(new Wall.Amount(3L, 4L));
    }

    @Test
    void tellsAStockAsItStoodAtTheSameHour() {
        city.has("city@2023-04", Measure.TICKETS_OVERDUE_OPEN, 5)
                .has("city@2023-05", Measure.TICKETS_OVERDUE_OPEN, 3)
                .has("city@2023-05-08", Measure.TICKETS_OVERDUE_OPEN, 3)
                .has("city@2023-05-08T09:00+08:00", Measure.TICKETS_OVERDUE_OPEN, 2)
                .has("city@2023-05-08T10:00+08:00", Measure.TICKETS_OVERDUE_OPEN, 1)
                .has("city@2023-05-15T09:00+08:00", Measure.TICKETS_OVERDUE_OPEN, -1)
                .has("city@2023-05-15T10:00+08:00", Measure.TICKETS_OVERDUE_OPEN, 40);

        var line = line("tickets.overdue_open");

        assertThat(line.numerator()).isEqualTo(7);
        assertThat(line.soFar()).isEqualTo(new Wall.Amount(7L, null));
        assertThat(line.lastWeek()).isEqualTo(new Wall.Then("2023-05-08", 7L, null));
    }

    @Test
    void countsTheCallsOfTheLastWholeMinutes() {
        city.called("2023-05-14T02:29:59Z", true)
                .called("2023-05-14T02:30:00Z", true)
                .called("2023-05-15T01:30:00Z", false)
                .called("2023-05-15T02:29:59Z", true)
                .called("2023-05-15T02:30:00Z", true);

        assertThat(content().connect24h())
                .isEqualTo(new Wall.LastDay(
                        2, 3, Instant.parse("2023-05-14T02:30:00Z"), Instant.parse("2023-05-15T02:30:00Z")));
        var minutes = content().minutes();
        assertThat(minutes.from()).isEqualTo("2023-05-15T01:30:00Z");
        assertThat(minutes.offered()).hasSize(60).startsWith(1L, 0L).endsWith(0L, 1L);
        assertThat(minutes.answered()).hasSize(60).startsWith(0L, 0L).endsWith(0L, 1L);
    }

    @Test
    void showsTheHoursByTheClock() {
        city.has("city@2023-05-15T10:00+08:00", Measure.TICKETS_ACCEPTED, 2)
                .has("city@2023-05-08T23:00+08:00", Measure.TICKETS_ACCEPTED, 4)
                .has("city@2023-05", Measure.TICKETS_ACCEPTED, 6);

        var hours = content().hours();

        assertThat(hours.today()).hasSize(11).endsWith(0L, 2L);
        assertThat(hours.lastWeek()).hasSize(24).endsWith(0L, 4L);
    }

    @Test
    void addsTheHourUpThatComesTwiceAndLeavesTheOneEmptyThatIsLeftOut() {
        city.in("America/Los_Angeles")
                .has("city@2023-11-05T01:00-07:00", Measure.TICKETS_ACCEPTED, 2)
                .has("city@2023-11-05T01:00-08:00", Measure.TICKETS_ACCEPTED, 3)
                .has("city@2023-11-12T01:00-08:00", Measure.TICKETS_ACCEPTED, 4)
                .has("city@2023-11", Measure.TICKETS_ACCEPTED, 9)
                .has("city@2023-03-12T03:00-07:00", Measure.TICKETS_ACCEPTED, 1)
                .has("city@2023-03", Measure.TICKETS_ACCEPTED, 1);

        city.at("2023-11-05T09:30:00Z");
        assertThat(content().hours().today()).containsExactly(0L, 5L);

        city.at("2023-11-12T10:00:00Z");
        assertThat(content().hours().lastWeek()).hasSize(24).startsWith(0L, 5L, 0L);
        assertThat(line("tickets.accepted").soFar().numerator()).isEqualTo(4);
        assertThat(line("tickets.accepted").lastWeek().numerator()).isEqualTo(5);

        city.at("2023-03-19T20:00:00Z");
        assertThat(content().hours().lastWeek()).hasSize(24).startsWith(0L, 0L, null, 1L);
    }

    @Test
    void listsTheFirstLevelOfCategoriesTheGreatestFirst() {
        city.has("category:road@2023-05-15", Measure.TICKETS_ACCEPTED, 2)
                .has("category:road/lamp@2023-05-15", Measure.TICKETS_ACCEPTED, 2)
                .has("category:noise@2023-05-15", Measure.TICKETS_ACCEPTED, 3)
                .has("category:water@2023-05-14", Measure.TICKETS_ACCEPTED, 9)
                .has("channel:app@2023-05-15", Measure.TICKETS_ACCEPTED, 5);

        assertThat(content().categories()).containsExactly(new Wall.Member("noise", 3), new Wall.Member("road", 2));
        assertThat(content().channels()).containsExactly(new Wall.Member("app", 5));
    }

    @Test
    void listsTwelveMembersAtMost() {
        IntStream.range(10, 30).forEach(i -> city.has("category:c" + i + "@2023-05-15", Measure.TICKETS_ACCEPTED, i));

        assertThat(content().categories()).hasSize(12).startsWith(new Wall.Member("c29", 29));
    }

    @Test
    void showsTheRegionsOfTheMonth() {
        city.has("region:430405@2023-05", Measure.TICKETS_ACCEPTED, 3)
                .has("region:430405@2023-05", Measure.TICKETS_HANDLED_EVENTS, 2)
                .has("region:430405@2023-05", Measure.TICKETS_HANDLED_EVENTS_SECONDS, 7_200)
                .has("region:430421@2023-04", Measure.TICKETS_ACCEPTED, 1);

        assertThat(content().regions())
                .containsExactly(new Wall.Region(
                        "430405", 3, new Wall.Amount(0L, 0L), new Wall.Amount(0L, 0L), new Wall.Amount(7_200L, 2L)));
    }

    @Test
    void tellsWhichSamplesOfQueuesAreTooOld() {
        city.sampled("12345", "2023-05-15T02:30:00Z", 4).sampled("12315", "2023-05-15T02:29:59.999Z", 2);

        assertThat(content().queues())
                .extracting(Wall.Queue::line, Wall.Queue::waitingCalls, Wall.Queue::stale)
                .containsExactly(tuple("12315", 2, true), tuple("12345", 4, false));
        assertThat(city.wall().turnsAt()).isEqualTo("2023-05-15T02:30:30.001Z");
    }

    @Test
    void countsWhatSomebodyMustActOn() {
        assertThat(content().work()).isNull();

        var at = Instant.parse("2023-05-15T02:00:00Z");
        city.on(new SomeDuty()
                .has(WorkList.OVERDUE, 3)
                .has(WorkList.URGENT, 4)
                .has(WorkList.UNSIGNED, 2)
                .hungUp(new HungUp.Caller("12345:C1", "12345", "430405", at, 40, 2, at.minusSeconds(60))));

        assertThat(content().work()).isEqualTo(new Wall.Work(3, 0, 4, 2, 0, 0, 0, 1, at.minusSeconds(60)));
    }

    @Test
    void saysOfAnEmptyCityThatNothingIsKnown() throws JsonProcessingException {
        var rate = line("calls.connect_rate");

        assertThat(rate.soFar()).isEqualTo(new Wall.Amount(0L, 0L));
        assertThat(rate.lastWeek()).isEqualTo(new Wall.Then("2023-05-08", null, null));
        assertThat(content().hours().lastWeek()).isEqualTo(Collections.nCopies(24, null));
        assertThat(content().connect24h().offered()).isZero();
        assertThat(content().regions()).isEmpty();
        assertThat(content().categories()).isEmpty();
        assertThat(content().queues()).isEmpty();
        assertThat(Json.mapper().writeValueAsString(city.wall()))
                .startsWith(
                        "{\"at\":\"2023-05-15T02:30:30Z\",\"basis\":\"known now\",\"synthetic\":true,\"city\":\"某市\"")
                .doesNotContain("\n");
    }

    private Wall.Content content() {
        return city.wall().content();
    }

    private Wall.Line line(String metric) {
        return content().figures().stream()
                .filter(line -> line.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }
}
