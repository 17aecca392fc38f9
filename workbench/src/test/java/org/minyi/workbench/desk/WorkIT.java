package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.stack.StackSettings;

/** What those on duty have before them: on the real stack, and again after a crash. */
class WorkIT {

    private static final List<String> LISTS =
            List.of("overdue", "approaching", "urgent", "unsigned", "returned", "bad-ratings");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void start() throws InterruptedException {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
        desk.desk().startApp();
        desk.send(new SomeWork(Instant.now())::sendTo);
        desk.catchUp();
        awaitLists();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private static void awaitLists() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(sizes())
                .isEqualTo("overdue 1, approaching 1, urgent 0, unsigned 1, returned 1, bad-ratings 1"));
    }

    private static String sizes() {
        var lists = desk.api().json("/api/v1/work").path("lists");
        return String.join(
                ", ",
                texts(lists, "list").stream()
                        .map(list -> list + " " + lists.get(LISTS.indexOf(list)).path("rows"))
                        .toList());
    }

    @Test
    void listsWhatSomebodyMustActOn() {
        assertThat(ids("overdue")).containsExactly("12345:T1");
        assertThat(ids("approaching")).containsExactly("12345:T2");
        assertThat(ids("unsigned")).containsExactly("12345:T/3");
        assertThat(ids("returned")).containsExactly("12345:T4");
        assertThat(ids("bad-ratings")).containsExactly("hcp:R1");

        var overdue = list("overdue").path("rows").get(0);
        assertThat(overdue.path("unit").asText()).isEqualTo("U1");
        assertThat(overdue.path("clock").asText()).isEqualTo("UNIT");
        assertThat(overdue.path("rule").asText()).isEqualTo("default");
        assertThat(overdue.path("secondsLeft").asLong()).isNegative();
        assertThat(overdue.path("othersSeconds").asLong()).isEqualTo(86_400);
        assertThat(overdue.path("unitSeconds").asLong()).isGreaterThanOrEqualTo(29 * 86_400);
        assertThat(list("approaching").path("rows").get(0).path("clock").asText())
                .isEqualTo("CITIZEN");
        assertThat(list("returned").path("rows").get(0).path("unit").isNull()).isTrue();
        LISTS.forEach(list -> assertThat(list(list).toString()).doesNotContain("secret"));
    }

    @Test
    void filtersAndPages() {
        assertThat(list("overdue?unit=U1&category=urban&region=430405")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("overdue?unit=U2").path("total").asInt()).isZero();
        assertThat(list("returned?unit=U2").path("total").asInt()).isEqualTo(1);
        assertThat(desk.api()
                        .json("/api/v1/work")
                        .path("lists")
                        .get(0)
                        .path("categories")
                        .toString())
                .isEqualTo("{\"urban\":1,\"urban/lighting\":1}");

        assertThatThrownBy(() -> list("overdue?page=2"))
                .hasMessageContaining("There is no page 2: all 1 are on pages 1 to 1");
        assertThatThrownBy(() -> list("overdue?page=0")).hasMessageContaining("The first page is 1");
        assertThatThrownBy(() -> list("overdue?size=501")).hasMessageContaining("from 1 to 500 rows");
        assertThatThrownBy(() -> list("later")).hasMessageContaining("ask for one of overdue, approaching");
    }

    @Test
    void tellsTheLifeOfATicket() {
        var timeline = desk.api().json("/api/v1/tickets/12345%3AT1/timeline");

        assertThat(timeline.path("state").path("status").asText()).isEqualTo("SIGNED");
        assertThat(texts(timeline.path("events"), "type"))
                .containsExactly("ACCEPTED", "DISPATCHED", "DISPATCHED", "SIGNED", "SIGNED", "UNKNOWN");
        assertThat(texts(timeline.path("events"), "standing"))
                .containsExactly("COUNTED", "COUNTED", "SUPERSEDED", "COUNTED", "DUPLICATE", "REFUSED");
        assertThat(texts(timeline.path("holders"), "unit")).containsExactly("null", "U1");
        assertThat(timeline.path("overdue")).hasSize(1);
        assertThat(timeline.path("deadlines").get(0).path("rule").asText()).isEqualTo("default");
        assertThat(timeline.toString()).doesNotContain("secret");
    }

    @Test
    void tellsTheLifeOfAnIdWithASlashAndOfARating() {
        assertThat(texts(
                        desk.api()
                                .json("/api/v1/tickets/12345%3AT%2F3/timeline")
                                .path("events"),
                        "type"))
                .containsExactly("ACCEPTED", "DISPATCHED");

        var rating = desk.api().json("/api/v1/ratings/hcp:R1/timeline");
        assertThat(texts(rating.path("deadlines"), "clock")).containsExactly("CONTACT", "RECTIFY");
        assertThatThrownBy(() -> desk.api().json("/api/v1/tickets/12345:T99/timeline"))
                .hasMessageContaining("There is no ticket 12345:T99");
        assertThatThrownBy(() -> desk.api().json("/api/v1/ratings/hcp:R99/timeline"))
                .hasMessageContaining("There is no rating hcp:R99");
    }

    @Test
    void listsWhoHungUpAndHasNotGotThrough() {
        var callers = desk.api().json("/api/v1/callers");

        assertThat(texts(callers.path("rows"), "id")).containsExactly("12345:C1");
        assertThat(callers.path("rows").get(0).path("waitedSeconds").asInt()).isEqualTo(40);
        assertThat(callers.path("inMenu").asInt()).isEqualTo(1);
        assertThat(callers.toString()).doesNotContain("secret");

        var work = desk.api().json("/api/v1/wall").path("work");
        assertThat(work.path("hungUp").asInt()).isEqualTo(1);
        assertThat(work.path("hungUpSince").asText())
                .isEqualTo(callers.path("oldest").asText());
        assertThat(work.path("overdue").asInt()).isEqualTo(1);
    }

    @Test
    void tellsMinutes() {
        var city = desk.api().json("/api/v1/minutes");

        assertThat(city.path("rows")).hasSize(60);
        assertThat(sum(city, "offered")).isEqualTo(3);
        assertThat(sum(city, "answered")).isEqualTo(1);
        assertThat(sum(city, "accepted")).isEqualTo(1);
        assertThat(sum(desk.api().json("/api/v1/minutes?scope=line:12345"), "offered"))
                .isEqualTo(3);
        assertThatThrownBy(() -> desk.api().json("/api/v1/minutes?from=2023-05-01T00:00&to=2023-05-03T00:01"))
                .hasMessageContaining("ask for 1 to 2880");
        assertThatThrownBy(() -> desk.api().json("/api/v1/minutes?from=2023-05-01"))
                .hasMessageContaining("is a day");
    }

    @Test
    void hasItAllAgainAfterACrash() throws Exception {
        desk.desk().stack().killApp();
        desk.desk().startApp();

        awaitLists();
        assertThat(desk.api().json("/api/v1/callers").path("total").asInt()).isEqualTo(1);
    }

    private static List<String> ids(String list) {
        return texts(list(list).path("rows"), "id");
    }

    private static JsonNode list(String list) {
        return desk.api().json("/api/v1/work/" + list);
    }

    private static long sum(JsonNode minutes, String field) {
        return StreamSupport.stream(minutes.path("rows").spliterator(), false)
                .mapToLong(row -> row.path(field).asLong())
                .sum();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }
}
