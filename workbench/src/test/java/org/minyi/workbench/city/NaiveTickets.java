package org.minyi.workbench.city;

import static org.minyi.schemas.TicketEventType.ACCEPTED;
import static org.minyi.schemas.TicketEventType.ANSWERED_ONLINE;
import static org.minyi.schemas.TicketEventType.CONTACTED;
import static org.minyi.schemas.TicketEventType.DISPATCHED;
import static org.minyi.schemas.TicketEventType.HANDLED;
import static org.minyi.schemas.TicketEventType.REDO;
import static org.minyi.schemas.TicketEventType.RETURNED;
import static org.minyi.schemas.TicketEventType.SIGNED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;

/** Adds tickets up by brute force. */
final class NaiveTickets {

    private NaiveTickets() {}

    static TicketFigures figures(List<Ticket> tickets) {
        return new TicketFigures(
                tickets.size(),
                count(tickets, Ticket::answeredOnline),
                count(tickets, Ticket::dispatched),
                count(tickets, ticket -> ticket.dispatched() && ticket.holds(HANDLED)),
                count(tickets, ticket -> ticket.dispatched() && ticket.has(SIGNED)),
                count(tickets, ticket -> ticket.dispatched() && ticket.has(RETURNED)),
                count(tickets, ticket -> ticket.dispatched() && ticket.has(HANDLED)),
                count(tickets, ticket -> ticket.dispatched() && ticket.has(HANDLED) && ticket.has(REDO)),
                count(tickets, Ticket::contactedWithinADay));
    }

    static List<Ticket> tickets(Stream<List<TicketEvent>> entities, Predicate<Instant> inYear) {
        return entities.map(Ticket::new)
                .filter(ticket -> inYear.test(ticket.first(ACCEPTED).getEventTime()))
                .toList();
    }

    static String refuse(TicketEvent event) {
        if (event.getKind() == TicketKind.UNKNOWN) {
            return "unknown-kind";
        }
        return event.getUrgency() == Urgency.UNKNOWN ? "unknown-urgency" : "";
    }

    /** A ticket with its events in the order in which they happened. */
    record Ticket(List<TicketEvent> events) {

        boolean dispatched() {
            return has(DISPATCHED);
        }

        boolean answeredOnline() {
            return !dispatched() && holds(ANSWERED_ONLINE);
        }

        boolean ofASession() {
            return events.stream().map(TicketEvent::getSessionId).anyMatch(Objects::nonNull);
        }

        boolean has(TicketEventType type) {
            return events.stream().anyMatch(event -> event.getType() == type);
        }

        /** Whether there is such an event after which nothing was sent back. */
        boolean holds(TicketEventType type) {
            boolean holds = false;
            for (TicketEvent event : events) {
                holds = event.getType() == type || holds && event.getType() != REDO;
            }
            return holds;
        }

        boolean contactedWithinADay() {
            return dispatched()
                    && has(CONTACTED)
                    && between(first(DISPATCHED), first(CONTACTED)).compareTo(Duration.ofHours(24)) <= 0;
        }

        TicketEvent first(TicketEventType type) {
            return events.stream()
                    .filter(event -> event.getType() == type)
                    .findFirst()
                    .orElseThrow();
        }

        static Duration between(TicketEvent one, TicketEvent other) {
            return Duration.between(one.getEventTime(), other.getEventTime());
        }
    }

    private static long count(List<Ticket> tickets, Predicate<Ticket> those) {
        return tickets.stream().filter(those).count();
    }
}
