package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertState;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.streams.contract.EntityId;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.stack.StackSettings;

/** Every command of the guide for subscribers, as it stands there, on the real stack. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubscribersIT {

    private static final int ENDED_BY_CTRL_C = 130;

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static Shell shell;
    private static String kcat;

    @BeforeAll
    static void start() throws Exception {
        desk = withoutApp();
        desk.desk().startApp();
        desk.send(SubscribersIT::someRatingsAndATicket);
        desk.catchUp();
        shell = Shell.in(Files.createDirectory(directory.resolve("shell")));
        kcat = shell.run("kcat -V || echo no kcat");
    }

    private static TryDesk withoutApp() {
        return TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void findsTheTopicsDescribed() {
        assertThat(desk.api().text("/asyncapi.yaml"))
                .startsWith("asyncapi: 3.0.0")
                .contains(Topics.ALERTS.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "confluent"})
    void printsWhatTheGuideSays(String program) throws Exception {
        assertThat(shell.run(command(program))).contains(Guide.read().printed(program));
    }

    @Test
    void printsTicketsWithTheConsoleConsumer() throws Exception {
        assertThat(shell.run(command("console")))
                .contains("12345:T0\t{\"ticketId\": \"T0\"")
                .contains("\"status\": \"SIGNED\"");
    }

    @Test
    void readsKeysWithKcat() throws Exception {
        Assumptions.assumeFalse(kcat.contains("no kcat"), "this test needs kcat: apt-get install kcat");

        assertThat(shell.run(command("kcat"))).containsPattern("(?m)^city@2023-05  [1-9]\\d+ bytes$");
        if (kcat.contains("Avro")) {
            assertThatCode(() -> shell.run(command("kcat-avro"))).doesNotThrowAnyException();
        }
    }

    /** The last, since it leaves the desk without its app. */
    @Test
    @Order(Integer.MAX_VALUE)
    void followsAlertsOverARestartUntilCtrlC() throws Exception {
        try (var following = shell.start(command("alerts"))) {
            following.awaitPrinted("未解除告警 Open alerts: 0");
            desk.send(inlet -> ticket(inlet, "T1", Instant.now().minus(Duration.ofHours(1))));
            following.awaitPrinted("新告警 raised  严重 critical  ticket.urgent_unsigned  12345:T1  单位 unit U1");
            desk.api().post("/api/v1/alerts/" + alert().getAlertId() + "/acknowledge", "{\"desk\": \"A12\"}");
            following.awaitPrinted("席位 desk A12");

            var known = alert();
            desk.close();
            desk = withoutApp();
            desk.send(inlet -> {
                inlet.event(Topics.ALERTS, known.getAlertId(), changed(known, AlertState.UNKNOWN));
                inlet.raw(Topics.ALERTS, new byte[] {'?'}, new byte[] {'?'});
                inlet.event(Topics.ALERTS, known.getAlertId(), changed(known, AlertState.CLEARED));
            });

            following.awaitPrinted("状态未知 state unknown");
            following.awaitPrinted("无法读取，已跳过 Not readable, left out");
            following.awaitPrinted("已解除 cleared");
            assertThat(following.ctrlC()).isEqualTo(ENDED_BY_CTRL_C);
            assertThat(following.printed())
                    .endsWith("已停止 Stopped\n")
                    .containsOnlyOnce("新告警 raised")
                    .containsOnlyOnce("已受理 acknowledged");
        }
    }

    private static Alert alert() {
        var words = desk.read(Topics.ALERTS);
        try (var serde = Formats.of(desk.desk().config()).serde(Topics.ALERTS)) {
            return serde.deserializer()
                    .deserialize(
                            Topics.ALERTS.name(), words.get(words.size() - 1).value());
        }
    }

    private static Alert changed(Alert alert, AlertState state) {
        return Alert.newBuilder(alert)
                .setState(state)
                .setUpdatedAt(Instant.now())
                .build();
    }

    private static String command(String name) {
        var addresses = desk.desk().stack().addresses();
        return Guide.read().command(name, addresses.kafka(), addresses.registry());
    }

    private static void someRatingsAndATicket(Inlet inlet) {
        var morning = Instant.parse("2023-05-01T02:00:00Z");
        inlet.event(Topics.RATINGS, "hcp:R1", YearIT.rated("R1", 5, morning));
        var bad = RatingEvent.newBuilder(YearIT.rated("R2", 1, morning))
                .setUnit("U1")
                .build();
        inlet.event(Topics.RATINGS, "hcp:R2", bad);
        inlet.event(Topics.RATINGS, "hcp:R3", YearIT.rated("R3", 4, morning));
        ticket(inlet, "T0", Instant.parse("2023-05-04T02:00:00Z"));
        event(inlet, "T0", TicketEventType.SIGNED, Instant.parse("2023-05-04T02:10:00Z"));
    }

    /** An urgent ticket, dispatched at once. */
    private static void ticket(Inlet inlet, String id, Instant at) {
        event(inlet, id, TicketEventType.ACCEPTED, at);
        event(inlet, id, TicketEventType.DISPATCHED, at);
    }

    private static void event(Inlet inlet, String id, TicketEventType type, Instant at) {
        inlet.event(Topics.TICKETS, EntityId.of("12345", id), AlertIT.urgent(id, type, at));
    }
}
