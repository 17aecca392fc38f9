package org.minyi.workbench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.streams.clock.DeadlineRules;
import org.minyi.streams.clock.UnusableFileException;
import org.minyi.streams.clock.WorkCalendar;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.notice.AlertRules;
import org.minyi.streams.report.Profiles;

/** A city's own files: they hold, or a sentence says why not. */
class SettingsFuzzTest {

    @TempDir
    private static Path directory;

    @Test
    void deadlines() throws IOException {
        run("deadlines", "/deadlines.yaml", DeadlineRules::read);
    }

    @Test
    void alertRules() throws IOException {
        run("alert rules", "/alerts.yaml", AlertRules::read);
    }

    @Test
    void calendars() throws IOException {
        run("calendars", "/calendars/cn.csv", WorkCalendar::of);
    }

    @Test
    void profiles() throws IOException {
        var zone = ZoneId.of("Asia/Shanghai");
        run(
                "profiles",
                "/profiles/plain.yaml",
                file -> Profiles.shippedAnd(Files.createDirectories(file.getParent()), Catalogue.METRICS, zone));
    }

    private interface Reading {
        Object of(Path file) throws IOException;
    }

    private static void run(String name, String resource, Reading reading) throws IOException {
        byte[] good;
        try (var in = Catalogue.class.getResourceAsStream(resource)) {
            good = in.readAllBytes();
        }
        var file = Files.createDirectories(directory.resolve(name))
                .resolve(resource.substring(resource.lastIndexOf('/') + 1));
        int[] refusals = {0};
        Fuzz.run(name, List.of(good), input -> {
            Files.write(file, input);
            try {
                assertThat(reading.of(file)).isNotNull();
            } catch (UnusableFileException refused) {
                refusals[0]++;
                assertThat(refused).hasMessageMatching("(?s).*\\S.*");
            }
        });
        assertThat(refusals[0]).as("files refused, or none was read").isPositive();
    }
}
