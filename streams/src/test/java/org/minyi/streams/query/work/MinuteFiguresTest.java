package org.minyi.streams.query.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.query.wall.SomeWall;

/** Minutes one by one. */
class MinuteFiguresTest {

    private static final Instant NOW = Instant.parse("2023-05-15T02:30:30Z");
    private static final Instant ONE_PAST = Instant.parse("2023-05-15T00:01:00Z");

    private final SomeDuty duty = new SomeDuty();
    private final SomeWall city = new SomeWall()
            .called("2023-05-14T23:59:59Z", true)
            .called("2023-05-15T00:00:00Z", false)
            .called("2023-05-15T00:00:59Z", true);

    @Test
    void tellsTheCallsOfEachMinuteOverMidnight() {
        var rows = rows("2023-05-14T23:59:30Z", "2023-05-15T00:02:00Z");

        assertThat(rows)
                .containsExactly(
                        minute("2023-05-14T23:59:00Z", 1, 1, null),
                        minute("2023-05-15T00:00:00Z", 2, 1, null),
                        minute("2023-05-15T00:01:00Z", 0, 0, null));
    }

    @Test
    void tellsTheTicketsOfTheLast48Hours() {
        duty.accepted("2023-05-13T02:30:00Z", "2023-05-13T02:31:10Z");

        assertThat(rows("2023-05-13T02:30:00Z", "2023-05-13T02:32:00Z"))
                .containsExactly(minute("2023-05-13T02:30:00Z", 0, 0, null), minute("2023-05-13T02:31:00Z", 0, 0, 1L));
    }

    @Test
    void takes48HoursAndNoMore() {
        assertThat(rows("2023-05-13T00:01:00Z", "2023-05-15T00:01:00Z")).hasSize(2_880);

        assertThatThrownBy(() -> rows("2023-05-13T00:00:00Z", "2023-05-15T00:01:00Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are 2881 minutes: ask for 1 to 2880");
        assertThatThrownBy(() -> rows("2023-05-15T00:01:00Z", "2023-05-15T00:01:30Z"))
                .hasMessageContaining("are 0 minutes");
    }

    @Test
    void knowsOnlyCityAndLines() {
        assertThat(new MinuteFigures(Scope.parse("line:12345"), ONE_PAST.minusSeconds(60), ONE_PAST)
                        .rows(city.cells(), duty.accepted("2023-05-15T00:00:10Z"), NOW))
                .containsExactly(minute("2023-05-15T00:00:00Z", 0, 0, null));
        assertThatThrownBy(() -> new MinuteFigures(Scope.parse("region:430405"), ONE_PAST.minusSeconds(60), ONE_PAST))
                .hasMessageContaining("'region:430405' has no minutes");
    }

    private List<WorkAnswers.Minute> rows(String from, String to) {
        return new MinuteFigures(Scope.CITY, Instant.parse(from), Instant.parse(to)).rows(city.cells(), duty, NOW);
    }

    private static WorkAnswers.Minute minute(String at, long offered, long answered, Long accepted) {
        return new WorkAnswers.Minute(Instant.parse(at), offered, answered, accepted);
    }
}
