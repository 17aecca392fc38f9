package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.Topics;
import org.minyi.workbench.stack.StackSettings;

/** A year is closed, something comes late, the year is reopened: on the real stack, over a crash. */
class YearIT {

    @TempDir
    private Path directory;

    private TryDesk desk;

    @BeforeEach
    void start() {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
        desk.desk().startApp();
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void keepsOutWhatComesLateAndLetsItInAgain() throws Exception {
        desk.stream(rated("R1", 5));
        assertThat(desk.api().post("/api/v1/years/2023/close").path("closed").asBoolean())
                .isTrue();
        assertThatThrownBy(() -> desk.api().post("/api/v1/years/2023/close")).hasMessageContaining("closed already");

        desk.stream(rated("R2", 1));
        desk.desk().stack().killApp();
        desk.desk().startApp();
        desk.stream(rated("R3", 1));

        assertThat(desk.figures("2023")).containsEntry("ratings.total", "1");
        assertThat(desk.rejects())
                .extracting(reject -> reject.getReason())
                .containsExactly("period-closed", "period-closed");
        assertThat(desk.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();

        var reopened = await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsMatching(e -> e.getMessage().contains("reopen it once more"))
                .until(() -> desk.api().post("/api/v1/years/2023/reopen"), answer -> true);
        desk.catchUp();

        assertThat(reopened.path("sentAgain").asLong()).isEqualTo(2);
        assertThat(desk.figures("2023")).containsEntry("ratings.total", "3").containsEntry("ratings.bad", "2");
        assertThat(desk.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
        assertThat(desk.api().json("/api/v1/years").findValuesAsText("closed")).containsExactly("false");
        assertThat(desk.read(Topics.YEARS)).hasSize(3);
    }

    @Test
    void refusesWhatCannotBeClosedOrReopened() {
        int thisYear = Instant.now().atZone(ZoneId.of("Asia/Shanghai")).getYear();

        assertThatThrownBy(() -> desk.api().post("/api/v1/years/" + thisYear + "/close"))
                .hasMessageContaining("is not over");
        assertThatThrownBy(() -> desk.api().post("/api/v1/years/2023/reopen")).hasMessageContaining("is not closed");
    }

    /** A citizen's own rating on a morning of 2023. */
    static RatingEvent rated(String id, int level) {
        return rated(id, level, Instant.parse("2023-05-01T00:30:00Z"));
    }

    /** The same at another moment. */
    static RatingEvent rated(String id, int level, Instant moment) {
        return RatingEvent.newBuilder()
                .setEventId(id + "-1")
                .setEventTime(moment)
                .setSource("hcp")
                .setIngestedAt(moment)
                .setRatingId(id)
                .setType(RatingEventType.RATED)
                .setLevel(level)
                .setMode(RatingMode.ACTIVE)
                .build();
    }
}
