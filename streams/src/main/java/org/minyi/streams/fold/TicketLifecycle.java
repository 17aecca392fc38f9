package org.minyi.streams.fold;

import java.util.Optional;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.TicketFact.Type;

/**
 * The life of a ticket: accepted; answered online, or dispatched, signed, perhaps returned and dispatched again, and
 * handled; perhaps sent back and handled again; perhaps voided, after which it never counted.
 */
public final class TicketLifecycle implements Lifecycle<TicketFact, Ticket> {

    @Override
    public boolean begins(TicketFact fact) {
        return fact.type() == Type.ACCEPTED;
    }

    @Override
    public Optional<Ticket> fold(String entityId, History<TicketFact> history) {
        if (history.any(fact -> fact.type() == Type.VOIDED) || !history.any(this::begins)) {
            return Optional.empty();
        }
        var told = new TicketTold();
        history.tellings().forEach(telling -> told.hear(telling.fact()));
        return Optional.of(told.ticket(entityId));
    }

    @Override
    public FactCodec<TicketFact> codec() {
        return new TicketCodec();
    }
}
