package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.stack.StackSettings;

/** Every command of the guide for subscribers, as it stands there, on the real stack. */
class SubscribersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ENDED_BY_CTRL_C = 130;

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static Shell shell;
    private static String kcat;

    @BeforeAll
    static void start() throws Exception {
        startDesk();
        desk.send(SubscribersIT::someRatingsAndATicket);
        desk.catchUp();
        shell = Shell.in(Files.createDirectory(directory.resolve("shell")));
        kcat = shell.run("kcat -V || echo no kcat");
    }

    private static void startDesk() {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
        desk.desk().startApp();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void readsFiguresWithOurSerde() throws Exception {
        assertThat(shell.run(command("figures")))
                .contains("好评率 Favourable rate = ratings.favourable / ratings.active")
                .contains("2023-05  2 / 3 = 66.66 %");
    }

    @Test
    void readsBadRatingsWithConfluents() throws Exception {
        assertThat(shell.run(command("confluent"))).containsPattern("hcp:R2  \\S+  contact by 2023-05-");
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

    @Test
    void followsAlertsOverARestartUntilCtrlC() throws Exception {
        var heard = directory.resolve("heard");
        var following = shell.start(command("alerts"), heard);
        try {
            awaitHeard(heard, "未解除告警 Open alerts: 0");
            desk.send(inlet -> ticket(inlet, "T1", Instant.now().minus(Duration.ofHours(1))));
            awaitHeard(heard, "新告警 raised  严重 critical  ticket.urgent_unsigned  12345:T1  单位 unit U1");
            desk.api().post("/api/v1/alerts/" + openAlert() + "/acknowledge", "{\"desk\": \"A12\"}");
            awaitHeard(heard, "已受理 acknowledged");

            desk.close();
            startDesk();
            desk.send(inlet -> event(inlet, "T1", TicketEventType.SIGNED, Instant.now()));

            awaitHeard(heard, "已解除 cleared");
            assertThat(Files.readAllLines(heard))
                    .filteredOn(line -> line.contains("T1"))
                    .hasSize(3);
            new ProcessBuilder("kill", "-INT", Long.toString(following.pid()))
                    .start()
                    .waitFor();
            assertThat(following.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(following.exitValue()).isEqualTo(ENDED_BY_CTRL_C);
            assertThat(heard).content().endsWith("已停止 Stopped\n");
        } finally {
            following.destroyForcibly();
        }
    }

    private static String openAlert() {
        return desk.api().json("/api/v1/alerts?state=standing").at("/rows/0/id").asText();
    }

    private static void awaitHeard(Path heard, String text) {
        await("\"" + text + "\" is heard").atMost(PATIENCE).until(() -> read(heard)
                .contains(text));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static String command(String name) {
        var addresses = desk.desk().stack().addresses();
        return Guide.read().command(name, addresses.kafka(), addresses.registry());
    }

    private static void someRatingsAndATicket(Inlet inlet) {
        var morning = Instant.parse("2023-05-01T02:00:00Z");
        inlet.event(Topics.RATINGS, "hcp:R1", YearIT.rated("R1", 5, morning));
        inlet.event(Topics.RATINGS, "hcp:R2", YearIT.rated("R2", 1, morning));
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
