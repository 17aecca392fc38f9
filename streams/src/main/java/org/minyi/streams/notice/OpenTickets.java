package org.minyi.streams.notice;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minyi.schemas.TicketState;

/**
 * The tickets on which somebody has still to do something, by their key; those that are closed leave it, so it stays as
 * small as the work that is open.
 */
public final class OpenTickets {

    private final Map<String, TicketState> open = new ConcurrentHashMap<>();

    /** How a ticket stands now; empty where there is none any longer. */
    public void show(String key, Optional<TicketState> ticket) {
        ticket.filter(OpenTickets::isOpen).ifPresentOrElse(state -> open.put(key, state), () -> open.remove(key));
    }

    /** The one of that key, if it is open. */
    public Optional<TicketState> find(String key) {
        return Optional.ofNullable(open.get(key));
    }

    /** All of them, in no order; they go on changing. */
    public Collection<TicketState> all() {
        return open.values();
    }

    private static boolean isOpen(TicketState ticket) {
        return switch (ticket.getStatus()) {
            case ACCEPTED, DISPATCHED, SIGNED, RETURNED -> true;
            case UNKNOWN, WAITING, ANSWERED_ONLINE, HANDLED, ARCHIVED, MERGED, VOIDED -> false;
        };
    }
}
