package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.stack.StackException;

/** A demo that is started again goes on where it ended. */
class PresentRunTest {

    private static final Instant NOW = Instant.parse("2026-06-08T02:00:00Z");
    private static final long FIVE_WEEKS_AGO =
            Instant.parse("2026-05-04T02:00:00Z").toEpochMilli();

    @TempDir
    private Path directory;

    @Test
    void beginsFiveWeeksAgo() {
        assertThat(in(NOW)).isEqualTo(new PresentRun(FIVE_WEEKS_AGO, FIVE_WEEKS_AGO));
    }

    @Test
    void goesOnWhereItEnded() {
        in(NOW).sentUntil(directory, NOW);

        assertThat(in(NOW.plus(Duration.ofDays(20)))).isEqualTo(new PresentRun(FIVE_WEEKS_AGO, NOW.toEpochMilli()));
    }

    @Test
    void beginsAnewAfterMoreThanFiveWeeks() {
        in(NOW).sentUntil(directory, NOW);

        assertThat(in(NOW.plus(Duration.ofDays(36))).from()).isGreaterThan(NOW.toEpochMilli());
    }

    @Test
    void keepsADayClearOfTheReferenceYear() {
        var january = Instant.parse("2024-01-10T00:00:00Z");

        assertThat(in(january).from())
                .isEqualTo(Instant.parse("2024-01-01T16:00:00Z").toEpochMilli());
        assertThat(in(january).hasBegun(january)).isTrue();
    }

    @Test
    void hasNotBegunBeforeTheReferenceYearIsOver() {
        var december = Instant.parse("2023-12-10T00:00:00Z");

        assertThat(in(december).hasBegun(december)).isFalse();
    }

    @Test
    void saysWhatToDoAboutANoteThatIsNone() throws IOException {
        Files.writeString(directory.resolve("present.json"), "{");

        assertThatThrownBy(() -> in(NOW)).isInstanceOf(StackException.class).hasMessageContaining("delete it");
    }

    private PresentRun in(Instant now) {
        return PresentRun.in(directory, TryDesk.CITY, now);
    }
}
