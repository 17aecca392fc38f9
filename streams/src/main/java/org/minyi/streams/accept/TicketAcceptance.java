package org.minyi.streams.accept;

import java.util.List;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;
import org.minyi.streams.contract.Stamp;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.TicketFact.Type;

/** Lets the events of tickets in. */
public final class TicketAcceptance implements Acceptance<TicketEvent, TicketFact> {

    private static final List<Rule<TicketEvent>> RULES = List.of(
            Rule.present("ticketId", TicketEvent::getTicketId),
            Rule.known("unknown-type", "type", event -> event.getType() == TicketEventType.UNKNOWN),
            Rule.known("unknown-kind", "kind", event -> event.getKind() == TicketKind.UNKNOWN),
            Rule.known("unknown-urgency", "urgency", event -> event.getUrgency() == Urgency.UNKNOWN));

    @Override
    public String localId(TicketEvent event) {
        return event.getTicketId();
    }

    @Override
    public List<Rule<TicketEvent>> rules() {
        return RULES;
    }

    @Override
    public TicketFact fact(Stamp stamp, TicketEvent event) {
        return new TicketFact(
                stamp,
                Type.valueOf(event.getType().name()),
                Told.name(event.getKind()),
                Told.name(event.getUrgency()),
                Told.text(event.getCategory()),
                Told.text(event.getChannel()),
                Told.text(event.getRegion()),
                Told.text(event.getUnit()),
                Told.text(event.getSessionId()),
                Told.text(event.getMergedInto()));
    }
}
