package org.minyi.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minyi.connectors.capture.SomeChange.change;
import static org.minyi.connectors.capture.SomeChange.row;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.mapping.MappingReader;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;

class ChangesTest {

    private static final Instant NOW = Instant.parse("2023-05-01T10:00:01Z");
    private static final String EIGHT = "2023-05-01T08:00:00Z";
    private static final String NINE = "2023-05-01T09:00:00Z";
    private static final String TEN = "2023-05-01T10:00:00Z";

    private final Changes changes = new Changes(SomeChange.MAPPING, "m.yaml", () -> NOW);

    @Test
    void aNewRowTellsAllThatItSays() {
        var told = told(null, row("1", "road", "U1", EIGHT, "", EIGHT));

        assertThat(told)
                .extracting(TicketEvent::getType)
                .containsExactly(TicketEventType.ACCEPTED, TicketEventType.DISPATCHED);
    }

    @Test
    void aChangeTellsOnlyWhatTheRowDidNotTellBefore() {
        var told = told(row("1", "road", "", EIGHT, "", EIGHT), row("1", "road", "U1", EIGHT, NINE, NINE));

        assertThat(told)
                .extracting(TicketEvent::getType)
                .containsExactly(TicketEventType.DISPATCHED, TicketEventType.HANDLED);
    }

    @Test
    void aCorrectionIsToldAsAHigherRevisionOfItsEvent() {
        var told = told(row("1", "road", "U1", EIGHT, "", EIGHT), row("1", "lamp", "U1", EIGHT, "", NINE));

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.getEventId()).isEqualTo("1-ACCEPTED");
            assertThat(event.getCategory()).isEqualTo("lamp");
        });
    }

    @Test
    void correctionsWithinASecondHaveRisingRevisions() {
        var road = row("1", "road", "", EIGHT, "", EIGHT);
        var lamp = row("1", "lamp", "", EIGHT, "", EIGHT);
        var tree = row("1", "tree", "", EIGHT, "", EIGHT);

        int first = told(null, road).get(0).getRevision();
        int second = told(road, lamp).get(0).getRevision();
        int third = told(lamp, tree).get(0).getRevision();

        assertThat(List.of(second, third)).containsExactly(first + 1, first + 2);
    }

    @Test
    void aChangeOfWhatTheMappingDoesNotReadTellsNothing() {
        assertThat(changes.outcome(
                        change(5, row("1", "road", "", EIGHT, "", EIGHT), row("1", "road", "", EIGHT, "", NINE))))
                .isEmpty();
    }

    @Test
    void whatWasRefusedAsLyingAheadIsToldWhenTheRowChangesLater() {
        var told = told(row("1", "road", "", EIGHT, NINE, EIGHT), row("1", "road", "", EIGHT, NINE, TEN));

        assertThat(told).extracting(TicketEvent::getType).containsExactly(TicketEventType.HANDLED);
    }

    @Test
    void aDeletedRowTellsWhatTheMappingSaysAtTheTimeOfTheChange() {
        var told = told(row("1", "road", "", EIGHT, "", EIGHT), null);

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.getType()).isEqualTo(TicketEventType.VOIDED);
            assertThat(event.getEventId()).isEqualTo("1-VOIDED");
            assertThat(event.getTicketId()).isEqualTo("1");
            assertThat(event.getEventTime()).isEqualTo(SomeChange.AT);
        });
    }

    @Test
    void ofADeletedRowItsKeyIsEnough() {
        assertThat(told(row("1"), null)).extracting(TicketEvent::getType).containsExactly(TicketEventType.VOIDED);
    }

    @Test
    void aDeletedRowThatWasLeftOutTellsNothing() {
        assertThat(changes.outcome(change(5, row("1", "test", "", EIGHT, "", EIGHT), null)))
                .isEmpty();
    }

    @Test
    void withoutTheKeyDeletedADeletedRowTellsNothing() {
        var silent = new Changes(MappingReader.read("""
                        name: tickets
                        rows: tickets
                        source: city
                        zone: UTC
                        dates: {formats: [iso]}
                        id: id
                        events: [{type: ACCEPTED, at: opened}]
                        """), "m.yaml", () -> NOW);

        assertThat(silent.outcome(change(5, row("1", "road", "", EIGHT), null))).isEmpty();
    }

    @Test
    void aRowThatCannotBeUsedIsRefusedOnceForTheSameReasonWithItsCells() {
        var bad = row("1", "road", "", "30/02/2023", "", EIGHT);

        var first = changes.outcome(change(77, null, bad)).orElseThrow();
        var again = changes.outcome(change(78, bad, row("1", "lamp", "", "30/02/2023", "", NINE)));

        assertThat(first).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo("impossible-date");
            assertThat(refused.line()).isEqualTo(77);
            assertThat(new String(refused.original(), StandardCharsets.UTF_8))
                    .startsWith("{\"id\":\"1\",\"category\":\"road\",\"unit\":null,\"opened\":\"30/02/2023\"");
        });
        assertThat(again).isEmpty();
    }

    @Test
    void aNewRefusalIsToldBesideAnEventThatSaysWhoseItIs() {
        var told = changes.outcome(
                        change(5, row("1", "road", "", EIGHT, "", EIGHT), row("1", "road", "", EIGHT, "soon", NINE)))
                .orElseThrow();

        assertThat(told).isInstanceOfSatisfying(Outcome.Events.class, events -> {
            assertThat(events.refusals()).hasSize(1);
            assertThat(events.messages()).hasSize(1);
        });
    }

    @Test
    void aColumnThatIsNotThereIsToldWithTheTableAndTheLineOfTheMapping() {
        var other = new Changes(MappingReader.read("""
                        name: tickets
                        rows: tickets
                        source: city
                        zone: UTC
                        dates: {formats: [iso]}
                        id: id
                        events: [{type: ACCEPTED, at: opend}]
                        """), "m.yaml", () -> NOW);

        assertThatThrownBy(() -> other.outcome(change(5, null, row("1", "road", "", EIGHT))))
                .isInstanceOf(ConnectException.class)
                .hasMessageStartingWith(
                        "The mapping m.yaml, line 7: the table public.tickets has no column 'opend' (did you mean 'opened'?)");
    }

    @Test
    void aHeartbeatIsNoChange() {
        assertThat(changes.outcome(SomeChange.heartbeat(5))).isEmpty();
    }

    private List<TicketEvent> told(Struct before, Struct after) {
        var events = (Outcome.Events) changes.outcome(change(5, before, after)).orElseThrow();
        return events.messages().stream()
                .map(message -> (TicketEvent) message.event())
                .toList();
    }
}
