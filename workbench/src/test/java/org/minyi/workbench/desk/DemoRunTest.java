package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.stack.StackException;

/** A directory holds one demo and no other. */
class DemoRunTest {

    private static final DemoRun YEAR = new DemoRun(2023, 0.01, 1, "", "", false);

    @TempDir
    private Path directory;

    @Test
    void streamsAYearOnceAndFindsItAgain() {
        assertThat(YEAR.standsIn(directory)).isFalse();

        YEAR.begin(directory, 0);
        assertThat(YEAR.standsIn(directory)).isFalse();

        YEAR.end(directory);
        assertThat(YEAR.standsIn(directory)).isTrue();
    }

    @Test
    void streamsAYearAgainThatWasCutOff() {
        YEAR.begin(directory, 0);

        YEAR.begin(directory, 1_000);

        assertThat(YEAR.standsIn(directory)).isFalse();
    }

    @Test
    void refusesToMixTwoYears() {
        YEAR.begin(directory, 0);

        assertThatThrownBy(() -> new DemoRun(2023, 1.0, 1, "", "", false).standsIn(directory))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("holds the demo of 2023 at scale 0.01 with seed 1")
                .hasMessageContaining("--data-dir");
    }

    @Test
    void refusesToMixTwoCitiesOfTheSameYear() {
        YEAR.begin(directory, 0);

        assertThatThrownBy(() -> new DemoRun(2023, 0.01, 1, "", "another", false).standsIn(directory))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("holds the demo of 2023");
    }

    @Test
    void knowsAYearThatWasNotedBeforeThereWereOtherCities() throws IOException {
        Files.writeString(
                directory.resolve("demo.json"),
                "{\"year\":2023,\"scale\":0.01,\"seed\":1,\"faults\":\"\",\"done\":true}");

        assertThat(YEAR.standsIn(directory)).isTrue();
    }

    @Test
    void refusesToMixWithFactsOfSomeoneElse() {
        assertThatThrownBy(() -> YEAR.begin(directory, 7))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("holds 7 facts of its own");
    }
}
