package org.minyi.streams.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.minyi.schemas.TicketState;

/**
 * The tickets on which somebody has still to do something, by their key; those that are closed leave it, so it stays as
 * small as the work that is open. It holds as many as fit into an eighth of the heap.
 */
public final class OpenTickets {

    private static final int PART_OF_HEAP = 8;
    private static final int BYTES = 400;

    private final Bounded<TicketState> open;
    private final SharedTexts texts = new SharedTexts();

    /** None yet. */
    public OpenTickets() {
        this(Bounded.heap(PART_OF_HEAP, BYTES));
    }

    /** Of more than so many, those that began first are forgotten. */
    OpenTickets(int most) {
        this.open = new Bounded<>("open tickets", most, OpenTickets::began);
    }

    /** How a ticket stands now; empty where there is none any longer. */
    public void show(String key, Optional<TicketState> ticket) {
        ticket.filter(OpenTickets::isOpen)
                .ifPresentOrElse(state -> open.put(key, withSharedTexts(state)), () -> open.remove(key));
    }

    /** The one of that key, if it is open. */
    public Optional<TicketState> find(String key) {
        return open.find(key);
    }

    /** All of them, in no order; they go on changing. */
    public Collection<TicketState> all() {
        return open.all();
    }

    /** How many were too many to be held. */
    public long forgotten() {
        return open.forgotten();
    }

    private static boolean isOpen(TicketState ticket) {
        return switch (ticket.getStatus()) {
            case ACCEPTED, DISPATCHED, SIGNED, RETURNED -> true;
            case UNKNOWN, WAITING, ANSWERED_ONLINE, HANDLED, ARCHIVED, MERGED, VOIDED -> false;
        };
    }

    private static Instant began(TicketState ticket) {
        return ticket.getAcceptedAt() == null ? ticket.getUpdatedAt() : ticket.getAcceptedAt();
    }

    /** What very many tickets have in common is held once: without that they take more than twice the memory. */
    private TicketState withSharedTexts(TicketState ticket) {
        ticket.setSource(texts.shared(ticket.getSource()));
        ticket.setCategory(texts.shared(ticket.getCategory()));
        ticket.setChannel(texts.shared(ticket.getChannel()));
        ticket.setRegion(texts.shared(ticket.getRegion()));
        ticket.setUnit(texts.shared(ticket.getUnit()));
        ticket.setResponsibleUnit(texts.shared(ticket.getResponsibleUnit()));
        ticket.setDeadlineRule(texts.shared(ticket.getDeadlineRule()));
        return ticket;
    }
}
