package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minyi.workbench.desk.TryDesk.ALL_WINDOWS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.stack.StackSettings;

/** Kafka forgets a producer of transactions that has sent none for a week, and what comes after it is counted all the same. */
@Tag("slow")
class IdleWeekIT {

    /** As any broker, but its week lasts three seconds. */
    private static final Map<String, String> HURRIED = Map.of(
            "transactional.id.expiration.ms", "3000",
            "transaction.remove.expired.transaction.cleanup.interval.ms", "500");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    @Test
    void whatComesAfterAnIdleWeekIsCounted() throws Exception {
        var year = TryDesk.year(0.0005, TryDesk.seed("minyi.idle.seed"));
        try (var desk = TryDesk.withoutApp(
                        StackSettings.anywhere(directory.resolve("data")).withBroker(HURRIED), Map.of());
                var app = new TryInstance(desk, directory, "1", 0);
                var admin = desk.desk().clients().admin()) {
            app.join();
            desk.send(year::stream);
            app.catchUp();
            int logged = app.log().length();

            await("the broker has forgotten the app's producers")
                    .atMost(PATIENCE)
                    .until(() -> Offsets.await(admin.listTransactions().all()).isEmpty());
            desk.send(year::stream);
            app.catchUp();

            assertThat(app.process().isAlive()).isTrue();
            assertThat(app.log().substring(logged)).contains("InvalidPidMapping");
            assertThat(desk.reconcile(ALL_WINDOWS).findings()).isEmpty();
        }
    }
}
