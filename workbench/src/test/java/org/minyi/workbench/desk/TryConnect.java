package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.workbench.connect.ConnectApi;
import org.minyi.workbench.connect.Connector;
import org.minyi.workbench.connect.ConnectorState;
import org.minyi.workbench.stack.StackSettings;

/** A desk with a Connect worker, and what tests of connectors do with it. */
record TryConnect(TryDesk desk, Path directory) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    static TryConnect start(Path directory) {
        var settings = StackSettings.anywhere(directory.resolve("data")).withConnect(0);
        var desk = TryDesk.withoutApp(settings, Map.of());
        desk.desk().startApp();
        desk.desk().stack().startConnect();
        return new TryConnect(desk, directory);
    }

    void put(Connector connector) {
        api().put(connector);
    }

    /** As SIGKILL ends it. */
    void kill() {
        desk.desk().stack().killConnect();
    }

    void startAgain() {
        desk.desk().stack().startConnect();
    }

    /** Waits until the connector has failed with all of these words. */
    void awaitFailure(String name, String... words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failures(name)).contains(words));
    }

    private String failures(String name) {
        return state(name).stream().flatMap(state -> state.failures().stream()).collect(Collectors.joining());
    }

    /** Waits until the figures are those that the database counts. */
    void awaitFigures(TicketDatabase database) throws Exception {
        var counted = database.counted();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(TicketDatabase.told(desk)).isEqualTo(counted));
    }

    /** Every event of a ticket in the topic: its id and revision. */
    List<String> events() {
        try (var serde = Formats.of(desk.desk().config()).serde(Topics.TICKETS)) {
            return desk.read(Topics.TICKETS).stream()
                    .map(arrival -> serde.deserializer().deserialize(arrival.topic(), arrival.value()))
                    .map(TryConnect::name)
                    .toList();
        }
    }

    /** That the password stands in no log, and nothing else of the worker's either. */
    void assertNoSecretInLogs() throws IOException {
        try (var files = Files.walk(directory.resolve("data").resolve("logs"))) {
            for (var log : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log, StandardCharsets.UTF_8))
                        .as("%s", log)
                        .doesNotContain(TicketDatabase.PASSWORD);
            }
        }
    }

    @Override
    public void close() {
        desk.close();
    }

    private List<ConnectorState> state(String name) {
        return api().list().stream().filter(state -> state.name().equals(name)).toList();
    }

    private ConnectApi api() {
        return new ConnectApi(desk.desk().stack().addresses().connect());
    }

    private static String name(TicketEvent event) {
        return event.getEventId() + " " + event.getRevision();
    }
}
