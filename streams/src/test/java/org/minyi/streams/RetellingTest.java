package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.contacted;
import static org.minyi.streams.Draft.instant;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.rectified;
import static org.minyi.streams.Draft.told;
import static org.minyi.streams.FeedbackDriver.utf8;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Callback;
import org.minyi.schemas.Event;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.YearMark;
import org.minyi.streams.query.work.Timeline.Deadline;
import org.minyi.streams.query.work.Timeline.Holder;
import org.minyi.streams.query.work.Timeline.Span;
import org.minyi.streams.query.work.Timeline.Standing;

/** What became of each record of a ticket or a rating, and its clocks. */
class RetellingTest {

    private static final Clocks CLOCKS = Clocks.shipped(PlainFlow.ZONE);
    private static final String MONDAY = "2023-05-15T10:00+08:00";
    private static final String TUESDAY = "2023-05-16T10:00+08:00";
    private static final String WEDNESDAY = "2023-05-17T10:00+08:00";
    private static final String THURSDAY = "2023-05-18T10:00+08:00";
    private static final String NEXT_MONDAY = "2023-05-22T10:00+08:00";
    private static final String END_OF_NEXT_TUESDAY = "2023-05-24T00:00+08:00";
    private static final String NEXT_FRIDAY = "2023-05-26T10:00+08:00";

    private final FeedbackDriver driver = new FeedbackDriver();
    private int offset;

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void tellsWhatBecameOfEachRecordInTheOrderInWhichThingsHappened() {
        var told = tickets();
        var dispatch = step("T1", TicketEventType.DISPATCHED).unit("U1").at(TUESDAY);
        hear(told, dispatch, accepted("T1").at(MONDAY), dispatch);
        hear(
                told,
                dispatch.unit("U2").revision(1),
                step("T1", TicketEventType.UNKNOWN).at(WEDNESDAY));
        told.take(new Arrival("tickets", 0, offset++, millis(THURSDAY), utf8("12345:T1"), utf8("no avro")));

        assertThat(told.events())
                .extracting(
                        event -> event.type(),
                        event -> event.unit(),
                        event -> event.standing(),
                        event -> event.reason())
                .containsExactly(
                        tuple("ACCEPTED", null, Standing.COUNTED, null),
                        tuple("DISPATCHED", "U1", Standing.SUPERSEDED, null),
                        tuple("DISPATCHED", "U1", Standing.SUPERSEDED, null),
                        tuple("DISPATCHED", "U2", Standing.COUNTED, null),
                        tuple("UNKNOWN", null, Standing.REFUSED, "unknown-type"),
                        tuple(null, null, Standing.REFUSED, "undecodable"));
        assertThat(told.events().get(1).stands()).isEqualTo("0-0");
        assertThat(told.events().get(1).arrivedAt()).isEqualTo(instant(TUESDAY).plusSeconds(1));
    }

    @Test
    void tellsCopiesFromWhatCounts() {
        var told = tickets();
        hear(told, accepted("T1").at(MONDAY), accepted("T1").at(MONDAY));

        assertThat(told.events())
                .extracting(event -> event.standing())
                .containsExactly(Standing.COUNTED, Standing.DUPLICATE);
    }

    @Test
    void waitsForTheBeginning() {
        var told = tickets();
        hear(told, step("T1", TicketEventType.SIGNED).unit("U1").at(MONDAY));

        assertThat(told.events()).extracting(event -> event.standing()).containsExactly(Standing.WAITING);
        assertThat(told.entity("12345:T1")).isEmpty();
    }

    @Test
    void tellsWhatCameOnceItsYearWasClosed() {
        var told = tickets();
        hear(told, accepted("T1").at(MONDAY));
        told.take(new Arrival("tickets", 0, offset++, millis(NEXT_FRIDAY), new YearMark(2023, true).key(), null));
        hear(told, step("T1", TicketEventType.DISPATCHED).unit("U1").at(TUESDAY));

        assertThat(told.events())
                .extracting(event -> event.standing(), event -> event.reason())
                .containsExactly(tuple(Standing.COUNTED, null), tuple(Standing.REFUSED, "period-closed"));
    }

    @Test
    void showsNothingPersonal() {
        var told = tickets();
        hear(
                told,
                accepted("T1")
                        .at(MONDAY)
                        .with("callerToken", "secret")
                        .with("title", "secret")
                        .with("content", "secret")
                        .with("reason", "secret"),
                step("T1", TicketEventType.CALLED_BACK).at(TUESDAY).with("callback", new Callback(true, true, 4)));

        assertThat(told.events().toString()).doesNotContain("secret");
        assertThat(told.events().get(0).fields())
                .containsEntry("category", "urban/lighting")
                .containsEntry("region", "430405")
                .doesNotContainKeys("eventId", "type", "ticketId");
        assertThat(told.events().get(1).fields().get("callback").toString()).contains("satisfactionLevel=4");
    }

    @Test
    void tellsWhoHadItAndHowManyWorkingDaysEachUsed() {
        var told = tickets();
        hear(
                told,
                accepted("T1").at(MONDAY),
                step("T1", TicketEventType.DISPATCHED).unit("U1").at(TUESDAY),
                step("T1", TicketEventType.RETURNED).unit("U1").at(WEDNESDAY),
                step("T1", TicketEventType.DISPATCHED).id("again").unit("U2").at(THURSDAY));

        assertThat(clocksOfTicket(told, NEXT_MONDAY).holders())
                .containsExactly(
                        holder(null, MONDAY, TUESDAY, 24, 1),
                        holder("U1", TUESDAY, WEDNESDAY, 24, 1),
                        holder(null, WEDNESDAY, THURSDAY, 24, 1),
                        holder("U2", THURSDAY, null, 4 * 24, 2));
    }

    @Test
    void tellsNobodyHadItWhileItWasClosed() {
        var told = tickets();
        hear(
                told,
                accepted("T1").at(MONDAY),
                step("T1", TicketEventType.DISPATCHED).unit("U1").at(MONDAY),
                step("T1", TicketEventType.HANDLED).unit("U1").at(TUESDAY),
                step("T1", TicketEventType.REDO).at(THURSDAY));

        var clocks = clocksOfTicket(told, NEXT_MONDAY);

        assertThat(clocks.open()).containsExactly(span(MONDAY, TUESDAY), span(THURSDAY, null));
        assertThat(clocks.holders())
                .containsExactly(holder("U1", MONDAY, TUESDAY, 24, 1), holder("U1", THURSDAY, null, 4 * 24, 2));
    }

    @Test
    void tellsWhichDeadlineWasInForceWhenAndWhatWasOverdue() {
        var told = tickets();
        hear(
                told,
                accepted("T1").at(MONDAY),
                step("T1", TicketEventType.DISPATCHED).unit("U1").at(TUESDAY),
                step("T1", TicketEventType.EXTENDED).at(WEDNESDAY).with("extendedHours", 10));

        var clocks = clocksOfTicket(told, NEXT_FRIDAY);

        var extended = "2023-05-24T10:00+08:00";
        assertThat(clocks.deadlines())
                .containsExactly(
                        new Deadline(
                                "UNIT",
                                "default",
                                instant(TUESDAY),
                                instant(WEDNESDAY),
                                instant(END_OF_NEXT_TUESDAY),
                                null),
                        new Deadline("UNIT", "default", instant(WEDNESDAY), null, instant(extended), null));
        assertThat(clocks.overdue()).containsExactly(span(extended, null));
        assertThat(clocksOfTicket(told, NEXT_MONDAY).overdue()).isEmpty();
    }

    @Test
    void endsTheDeadlineWithTheTicket() {
        var told = tickets();
        hear(
                told,
                accepted("T1").at(MONDAY),
                step("T1", TicketEventType.DISPATCHED).unit("U1").at(TUESDAY),
                step("T1", TicketEventType.HANDLED).unit("U1").at(WEDNESDAY));

        assertThat(clocksOfTicket(told, NEXT_FRIDAY).deadlines())
                .containsExactly(new Deadline(
                        "UNIT", "default", instant(TUESDAY), instant(WEDNESDAY), instant(END_OF_NEXT_TUESDAY), null));
    }

    @Test
    void tellsBothClocksOfABadRating() {
        var told = new Retelling<>(PlainFlow.FLOWS.ratings(), driver.formats(), new LocalWindows(PlainFlow.ZONE));
        hear(told, rated("R1").level(1).at(MONDAY), contacted("R1").at(THURSDAY));

        var clocks = TimelineClocks.of(told.entity("haochaping:R1").orElseThrow(), CLOCKS, instant(NEXT_FRIDAY));

        var contactBy = "2023-05-17T00:00+08:00";
        assertThat(clocks.open()).containsExactly(span(MONDAY, null));
        assertThat(clocks.overdue()).containsExactly(span(contactBy, THURSDAY));
        assertThat(clocks.deadlines())
                .extracting(Deadline::clock, Deadline::deadline, Deadline::to)
                .containsExactly(
                        tuple("CONTACT", instant(contactBy), instant(THURSDAY)),
                        tuple("RECTIFY", instant("2023-06-06T00:00+08:00"), null));
        assertThat(clocks.holders()).extracting(Holder::unit).containsExactly("U1");

        hear(told, rectified("R1").at(NEXT_MONDAY));
        assertThat(TimelineClocks.of(told.entity("haochaping:R1").orElseThrow(), CLOCKS, instant(NEXT_FRIDAY))
                        .open())
                .containsExactly(span(MONDAY, NEXT_MONDAY));
    }

    @Test
    void setsNoClockGoingForAGoodRating() {
        var told = new Retelling<>(PlainFlow.FLOWS.ratings(), driver.formats(), new LocalWindows(PlainFlow.ZONE));
        hear(told, rated("R1").level(5).at(MONDAY));

        assertThat(TimelineClocks.of(told.entity("haochaping:R1").orElseThrow(), CLOCKS, instant(NEXT_FRIDAY)))
                .isEqualTo(TimelineClocks.NONE);
    }

    private Retelling<TicketEvent, TicketFact, Ticket> tickets() {
        return new Retelling<>(PlainFlow.FLOWS.tickets(), driver.formats(), new LocalWindows(PlainFlow.ZONE));
    }

    private static TimelineClocks clocksOfTicket(Retelling<?, TicketFact, Ticket> told, String at) {
        return TimelineClocks.of(told.entity("12345:T1").orElseThrow(), told.facts(), CLOCKS, instant(at));
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> void hear(Retelling<V, F, E> told, Draft... drafts) {
        for (var draft : List.of(drafts)) {
            told.take(new Arrival(
                    draft.topic().name(),
                    0,
                    offset++,
                    draft.arrivedAt().toEpochMilli(),
                    utf8(draft.key()),
                    driver.bytes(draft)));
        }
    }

    private static Draft step(String ticket, TicketEventType type) {
        return told(ticket, type);
    }

    private static Holder holder(String unit, String from, String to, int hours, int workingDays) {
        return new Holder(unit, instant(from), to == null ? null : instant(to), hours * 3600L, workingDays);
    }

    private static Span span(String from, String to) {
        return new Span(instant(from), to == null ? null : instant(to));
    }

    private static long millis(String moment) {
        return instant(moment).toEpochMilli();
    }
}
