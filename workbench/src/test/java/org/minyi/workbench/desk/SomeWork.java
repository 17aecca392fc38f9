package org.minyi.workbench.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;
import org.minyi.workbench.city.Inlet;

/** Tickets, ratings and calls of these days on which somebody has still to act; what is personal in them says "secret". */
final class SomeWork {

    private final Instant now;

    /** As it is at that moment. */
    SomeWork(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One of each list, and T1 with a copy, an older telling and an event that is refused. */
    void sendTo(Inlet inlet) {
        var dispatched =
                ticket("T1", TicketEventType.DISPATCHED, Duration.ofDays(29)).setUnit("U1");
        tell(
                inlet,
                accepted("T1", Duration.ofDays(30)),
                dispatched.setRevision(1),
                ticket("T1", TicketEventType.SIGNED, Duration.ofDays(28)).setUnit("U1"),
                ticket("T1", TicketEventType.SIGNED, Duration.ofDays(28)).setUnit("U1"),
                TicketEvent.newBuilder(dispatched).setUnit("U9").setRevision(0),
                ticket("T1", TicketEventType.UNKNOWN, Duration.ofDays(27)));
        tell(
                inlet,
                accepted("T2", Duration.ofHours(10)).setDeadline(now.plus(Duration.ofHours(1))),
                ticket("T2", TicketEventType.DISPATCHED, Duration.ofHours(9)).setUnit("U2"),
                ticket("T2", TicketEventType.SIGNED, Duration.ofHours(8)).setUnit("U2"));
        tell(
                inlet,
                accepted("T/3", Duration.ofMinutes(50)),
                ticket("T/3", TicketEventType.DISPATCHED, Duration.ofMinutes(45))
                        .setUnit("U1"));
        tell(
                inlet,
                accepted("T4", Duration.ofHours(3)),
                ticket("T4", TicketEventType.DISPATCHED, Duration.ofHours(2)).setUnit("U2"),
                ticket("T4", TicketEventType.RETURNED, Duration.ofHours(1)).setUnit("U2"));
        inlet.event(Topics.RATINGS, "hcp:R1", YearIT.rated("R1", 1, now.minus(Duration.ofHours(5))));
        call(inlet, "C1", CallOutcome.ABANDONED_IN_QUEUE, "secret-a", 12);
        call(inlet, "C2", CallOutcome.ABANDONED_IN_QUEUE, "secret-b", 11);
        call(inlet, "C3", CallOutcome.ANSWERED, "secret-b", 10);
        call(inlet, "C4", CallOutcome.ABANDONED_IN_MENU, "secret-c", 9);
    }

    private static void tell(Inlet inlet, TicketEvent.Builder... events) {
        for (var builder : events) {
            var event = builder.build();
            inlet.event(Topics.TICKETS, EntityId.of(event.getSource(), event.getTicketId()), event);
        }
    }

    private TicketEvent.Builder accepted(String id, Duration ago) {
        return ticket(id, TicketEventType.ACCEPTED, ago)
                .setKind(TicketKind.COMPLAINT)
                .setCategory("urban/lighting")
                .setRegion("430405")
                .setChannel("phone")
                .setCallerToken("secret-a")
                .setTitle("secret title")
                .setContent("secret content");
    }

    private TicketEvent.Builder ticket(String id, TicketEventType type, Duration ago) {
        var at = now.minus(ago);
        return TicketEvent.newBuilder()
                .setEventId(id + "-" + type)
                .setEventTime(at)
                .setSource("12345")
                .setIngestedAt(at)
                .setTicketId(id)
                .setType(type)
                .setReason("secret reason");
    }

    /** It was offered so many minutes ago and over 40 s later. */
    private void call(Inlet inlet, String id, CallOutcome outcome, String token, int minutesAgo) {
        var offered = now.minus(Duration.ofMinutes(minutesAgo));
        var ended = offered.plusSeconds(40);
        inlet.event(
                Topics.CALLS,
                "12345:" + id,
                CallEvent.newBuilder()
                        .setEventId(id + "-1")
                        .setEventTime(ended)
                        .setSource("12345")
                        .setIngestedAt(ended)
                        .setCallId(id)
                        .setType(CallEventType.FINISHED)
                        .setDirection(CallDirection.INBOUND)
                        .setLine("12345")
                        .setRegion("430405")
                        .setEnteredMenuAt(offered)
                        .setEnteredQueueAt(outcome == CallOutcome.ABANDONED_IN_MENU ? null : offered)
                        .setAnsweredAt(outcome == CallOutcome.ANSWERED ? offered.plusSeconds(5) : null)
                        .setEndedAt(ended)
                        .setOutcome(outcome)
                        .setCallerToken(token)
                        .build());
    }
}
