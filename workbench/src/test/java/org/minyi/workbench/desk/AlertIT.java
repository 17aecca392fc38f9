package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.Topics;
import org.minyi.schemas.Urgency;
import org.minyi.streams.contract.EntityId;
import org.minyi.workbench.stack.StackSettings;

/** An urgent ticket that nobody signs for: raised, taken up, kept over a crash, cleared; on the real stack. */
class AlertIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RULE = "ticket.urgent_unsigned";

    @TempDir
    private Path directory;

    private Hook hook;
    private TryDesk desk;

    @BeforeEach
    void start() throws Exception {
        hook = Hook.open();
        desk = TryDesk.withoutApp(
                StackSettings.anywhere(directory.resolve("data")), Map.of("alerts.webhook.url", hook.address()));
        desk.desk().startApp();
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
        hook.close();
    }

    @Test
    void isRaisedTakenUpKeptAndClearedOnce() throws Exception {
        var now = Instant.now();
        accepted("T1", now.minus(Duration.ofHours(1)));
        accepted("T2023", Instant.parse("2023-05-04T02:00:00Z"));

        var raised = awaitAlerts("standing", 1).get(0);
        assertThat(raised.path("rule").asText()).isEqualTo(RULE);
        assertThat(raised.path("nameZh").asText()).isEqualTo("紧急工单未签收");
        assertThat(raised.path("subject").asText()).isEqualTo("12345:T1");
        assertThat(raised.path("unit").asText()).isEqualTo("U1");
        assertThat(raised.path("scope").asText()).isEqualTo("region:430405");
        hook.awaitState("RAISED", PATIENCE);
        assertThat(hook.refused()).isEqualTo(1);

        var id = raised.path("id").asText();
        assertThatThrownBy(() -> acknowledge(id, "王小明")).hasMessageContaining("Say which desk");
        assertThatThrownBy(() -> acknowledge("nothing~0", "A12")).hasMessageContaining("There is no alert");
        assertThat(acknowledge(id, "A12").path("desk").asText()).isEqualTo("A12");
        assertThat(acknowledge(id, "B7").path("desk").asText()).isEqualTo("A12");
        assertThat(alerts("open")).isEmpty();

        desk.desk().stack().killApp();
        desk.desk().startApp();
        event("T1", TicketEventType.SIGNED, Instant.now());

        var cleared = awaitAlerts("cleared", 1).get(0);
        assertThat(cleared.path("id").asText()).isEqualTo(id);
        assertThat(cleared.path("desk").asText()).isEqualTo("A12");
        assertThat(alerts("all")).hasSize(1);
        assertThat(desk.read(Topics.ALERTS)).hasSize(3);
        hook.awaitState("CLEARED", PATIENCE);
        // At least once: what was posted just before the crash may be posted again.
        assertThat(new LinkedHashSet<>(hook.states())).containsExactly("RAISED", "ACKNOWLEDGED", "CLEARED");
        assertThat(Files.readString(desk.desk().stack().app().orElseThrow().log()))
                .doesNotContain(Hook.SECRET);
    }

    private JsonNode acknowledge(String id, String by) {
        return desk.api().post("/api/v1/alerts/" + id + "/acknowledge", "{\"desk\": \"" + by + "\"}");
    }

    private List<JsonNode> awaitAlerts(String state, int number) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> alerts(state), alerts -> alerts.size() == number);
    }

    private List<JsonNode> alerts(String state) {
        var rows = desk.api().json("/api/v1/alerts?state=" + state).path("rows");
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    /** An urgent ticket, dispatched at once. */
    private void accepted(String id, Instant at) {
        event(id, TicketEventType.ACCEPTED, at);
        event(id, TicketEventType.DISPATCHED, at);
    }

    private void event(String id, TicketEventType type, Instant at) {
        desk.send(inlet -> inlet.event(Topics.TICKETS, EntityId.of("12345", id), urgent(id, type, at)));
    }

    /** An event of an urgent ticket. */
    static TicketEvent urgent(String id, TicketEventType type, Instant at) {
        return TicketEvent.newBuilder()
                .setEventId(id + "-" + type)
                .setEventTime(at)
                .setSource("12345")
                .setIngestedAt(at)
                .setTicketId(id)
                .setType(type)
                .setUrgency(Urgency.URGENT)
                .setCategory("road")
                .setRegion("430405")
                .setUnit(type == TicketEventType.ACCEPTED ? null : "U1")
                .build();
    }
}
