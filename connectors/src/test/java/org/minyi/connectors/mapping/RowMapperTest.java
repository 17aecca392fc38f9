package org.minyi.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.rows.CsvRows;
import org.minyi.connectors.rows.TableShape;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;

class RowMapperTest {

    private static final Instant NOW = Instant.parse("2023-06-01T00:00:00Z");

    private static final String TICKETS = """
            name: a city
            rows: tickets
            source: city
            zone: Asia/Shanghai
            dates: {formats: ["yyyy-MM-dd HH:mm"]}
            id: id
            updated: updated
            skip:
              - {status: test}
            fields:
              kind: {column: kind, values: {投诉: COMPLAINT}, empty: {constant: OTHER}}
              category: {columns: [big, small], between: /}
              unit: {column: unit, empty: owner}
            events:
              - {type: ACCEPTED, at: opened, fields: {deadline: due}}
              - {type: HANDLED, at: closed, when: {status: [done]}}
              - {type: CALLED_BACK, at: called, fields: {callback.effective: {constant: "true"}, callback.satisfactionLevel: level}}
              - {type: MERGED, at: opened, when: {parent: {empty: false}}, fields: {mergedInto: parent}}
            """;
    private static final String COLUMNS =
            "id,status,kind,big,small,unit,owner,opened,closed,called,level,due,parent,updated";

    @Test
    void aRowTellsOfTheEventsThatTheMappingNames() throws IOException {
        var row = events(ticket("T1,done,投诉,road,lamp,U1,O,2023-05-01 08:00,2023-05-02 09:00,,,2023-05-08 00:00,,"));

        var accepted = (TicketEvent) row.messages().get(0).event();
        var handled = (TicketEvent) row.messages().get(1).event();
        assertThat(row.messages()).hasSize(2);
        assertThat(new String(row.messages().get(0).key(), StandardCharsets.UTF_8))
                .isEqualTo("city:T1");
        assertThat(accepted.getEventId()).isEqualTo("T1-ACCEPTED");
        assertThat(accepted.getEventTime()).isEqualTo(Instant.parse("2023-05-01T00:00:00Z"));
        assertThat(accepted.getIngestedAt()).isEqualTo(NOW);
        assertThat(accepted.getKind()).isEqualTo(TicketKind.COMPLAINT);
        assertThat(accepted.getCategory()).isEqualTo("road/lamp");
        assertThat(accepted.getUnit()).isEqualTo("U1");
        assertThat(accepted.getDeadline()).isEqualTo(Instant.parse("2023-05-07T16:00:00Z"));
        assertThat(handled.getType()).isEqualTo(TicketEventType.HANDLED);
        assertThat(handled.getUnit()).isNull();
    }

    @Test
    void anEmptyCellFallsBackOnAnotherColumnOrAConstant() throws IOException {
        var row = events(ticket("T1,open,,road,,,OWN,2023-05-01 08:00,,,,,,"));

        var accepted = (TicketEvent) row.messages().get(0).event();
        assertThat(accepted.getUnit()).isEqualTo("OWN");
        assertThat(accepted.getKind()).isEqualTo(TicketKind.OTHER);
        assertThat(accepted.getCategory()).isEqualTo("road");
        assertThat(row.messages()).hasSize(1);
    }

    @Test
    void aUnitThatNobodyKnowsIsCountedUnderItsRawCode() throws IOException {
        var row = events(ticket("T1,open,,road,,ZZ-NEW,,2023-05-01 08:00,,,,,,"));

        assertThat(((TicketEvent) row.messages().get(0).event()).getUnit()).isEqualTo("ZZ-NEW");
    }

    @Test
    void aFalseClosingTimeCostsTheClosingAndNotTheTicket() throws IOException {
        var row = events(ticket("T1,done,,,,,,2023-05-01 08:00,2023-04-30 09:00,,,,,"));

        assertThat(row.messages()).hasSize(1);
        assertThat(row.refusals()).hasSize(1);
        assertThat(row.refusals().get(0).reason()).isEqualTo("impossible-time");
        assertThat(row.refusals().get(0).field()).isEqualTo("closed");
        assertThat(row.refusals().get(0).detail())
                .isEqualTo(
                        "HANDLED: 2023-04-30T01:00:00Z lies before ACCEPTED at 2023-05-01T00:00:00Z, which opened it");
    }

    @Test
    void aClosingWithoutATimeOrInTheFutureCostsTheClosingOnly() throws IOException {
        assertThat(events(ticket("T1,done,,,,,,2023-05-01 08:00,,,,,,")).refusals())
                .extracting("reason")
                .containsExactly("missing-time");
        assertThat(events(ticket("T1,done,,,,,,2023-05-01 08:00,2023-06-01 08:11,,,,,"))
                        .refusals())
                .extracting("reason")
                .containsExactly("event-in-the-future");
        assertThat(events(ticket("T1,done,,,,,,2023-05-01 08:00,2023-06-01 08:10,,,,,"))
                        .refusals())
                .isEmpty();
    }

    @Test
    void aRowWhoseFirstEventCannotBeUsedIsRefused() throws IOException {
        assertRefused("T1,open,,,,,,2023-02-30 08:00,,,,,,", "impossible-date", "opened");
        assertRefused("T1,open,,,,,,2033-05-01 08:00,,,,,,", "event-in-the-future", "opened");
        assertRefused("T1,open,,,,,,,,,,,,", "missing-time", "opened");
        assertRefused("T1,open,表扬,,,,,2023-05-01 08:00,,,,,,", "unknown-kind", "kind");
        assertRefused(",open,,,,,,2023-05-01 08:00,,,,,,", "missing-field", "ticketId");
        assertRefused("T1,open,,,,,,2023-05-01 08:00,,,,soon,,", "impossible-date", "deadline");
        assertRefused("T1,open,,,,,,2023-05-01 08:00,,,,,,today", "impossible-date", "updated");
    }

    @Test
    void aWordThatTheMappingDoesNotListIsRefusedWhereItSaysSo() throws IOException {
        var strict = TICKETS.replace("{投诉: COMPLAINT}", "{投诉: COMPLAINT}, otherwise: reject");

        var refused = (Outcome.Refused) map(strict, COLUMNS, "T1,open,表扬,,,,,2023-05-01 08:00,,,,,,");

        assertThat(refused.refusal().reason()).isEqualTo("unknown-value");
        assertThat(refused.refusal().detail()).isEqualTo("ACCEPTED: the mapping has no word for '表扬' in kind");
        assertThat(refused.source()).isEqualTo("city");
    }

    @Test
    void aLaterStateOfARowHasAHigherRevision() throws IOException {
        var early = events(ticket("T1,open,,,,,,2023-05-01 08:00,,,,,,2023-05-01 08:00"));
        var late = events(ticket("T1,open,,,,,,2023-05-01 08:00,,,,,,2023-05-01 08:01"));

        assertThat(revision(late) - revision(early)).isEqualTo(60);
    }

    @Test
    void aCallbackIsFilledByItsParts() throws IOException {
        var row = events(ticket("T1,open,,,,,,2023-05-01 08:00,,2023-05-03 08:00,4,,,"));

        var callback = ((TicketEvent) row.messages().get(1).event()).getCallback();
        assertThat(callback.getEffective()).isTrue();
        assertThat(callback.getSatisfactionLevel()).isEqualTo(4);
    }

    @Test
    void aRowThatRepeatsAnotherIsMergedIntoIt() throws IOException {
        var row = events(ticket("T2,open,,,,,,2023-05-01 08:00,,,,,T1,"));

        var merged = (TicketEvent) row.messages().get(1).event();
        assertThat(merged.getType()).isEqualTo(TicketEventType.MERGED);
        assertThat(merged.getMergedInto()).isEqualTo("T1");
    }

    @Test
    void rowsAreLeftOutByACondition() throws IOException {
        assertThat(ticket("T1,test,,,,,,2023-05-01 08:00,,,,,,")).isInstanceOf(Outcome.Skipped.class);
    }

    @Test
    void theSameRowGivesTheSameEvents() throws IOException {
        var line = "T1,done,投诉,road,lamp,U1,O,2023-05-01 08:00,2023-05-02 09:00,,,,,";

        assertThat(events(ticket(line)).messages())
                .extracting(Message::event)
                .isEqualTo(events(ticket(line)).messages().stream()
                        .map(Message::event)
                        .toList());
    }

    @Test
    void ratingsCallsAndSessionsAreMappedToo() throws IOException {
        var rating = (RatingEvent) only("""
                name: a
                rows: ratings
                source: hcp
                zone: Asia/Shanghai
                dates: {formats: [iso]}
                id: id
                fields: {level: level, mode: {column: mode, values: {主动: ACTIVE}, otherwise: reject}}
                events: [{type: RATED, at: at}]
                """, "id,level,mode,at", "R1,5,主动,2023-05-01T08:00:00");
        var call = (CallEvent) only("""
                name: a
                rows: calls
                source: "12345"
                zone: Asia/Shanghai
                dates: {formats: [iso]}
                id: id
                fields: {line: {constant: "12345"}, direction: {constant: INBOUND}, outcome: {constant: ANSWERED}, endedAt: end}
                events: [{type: FINISHED, at: end}]
                """, "id,end", "C1,2023-05-01T08:00:00");
        var session = (SessionEvent) only("""
                name: a
                rows: sessions
                source: air
                zone: Asia/Shanghai
                dates: {formats: [iso]}
                id: id
                fields: {units: units}
                events: [{type: HELD, at: at}]
                """, "id,units,at", "S1,市住建局、市水利局,2023-05-01");

        assertThat(rating.getLevel()).isEqualTo(5);
        assertThat(rating.getMode()).isEqualTo(RatingMode.ACTIVE);
        assertThat(call.getOutcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(session.getUnits()).containsExactly("市住建局", "市水利局");
    }

    @Test
    void aNumberThatIsNoneIsRefused() throws IOException {
        var row = events(ticket("T1,open,,,,,,2023-05-01 08:00,,2023-05-03 08:00,good,,,"));

        assertThat(row.refusals()).extracting("reason").containsExactly("bad-number");
    }

    private static void assertRefused(String line, String reason, String field) throws IOException {
        var refused = (Outcome.Refused) ticket(line);
        assertThat(refused.refusal().reason()).isEqualTo(reason);
        assertThat(refused.refusal().field()).isEqualTo(field);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.original()).asString(StandardCharsets.UTF_8).isEqualTo(line);
    }

    private static int revision(Outcome.Events row) {
        return ((TicketEvent) row.messages().get(0).event()).getRevision();
    }

    private static Outcome.Events events(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Events.class);
        return (Outcome.Events) outcome;
    }

    private static Object only(String mapping, String columns, String line) throws IOException {
        var messages = events(map(mapping, columns, line)).messages();
        assertThat(messages).hasSize(1);
        return messages.get(0).event();
    }

    private static Outcome ticket(String line) throws IOException {
        return map(TICKETS, COLUMNS, line);
    }

    private static Outcome map(String yaml, String columns, String line) throws IOException {
        var mapping = MappingReader.read(yaml);
        var file = new ByteArrayInputStream((columns + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
        try (var rows = new CsvRows(file, TableShape.USUAL)) {
            mapping.check(rows.header());
            return new RowMapper(mapping, InstantSource.fixed(NOW))
                    .map(rows.next().orElseThrow());
        }
    }
}
