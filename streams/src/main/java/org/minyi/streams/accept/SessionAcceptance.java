package org.minyi.streams.accept;

import java.util.List;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.SessionEventType;
import org.minyi.streams.contract.SessionFact;
import org.minyi.streams.contract.SessionFact.Type;

/** Lets 热线问政 sessions in. */
public final class SessionAcceptance implements Acceptance<SessionEvent, SessionFact> {

    private static final List<Rule<SessionEvent>> RULES = List.of(
            Rule.present("sessionId", SessionEvent::getSessionId),
            Rule.known("unknown-type", "type", event -> event.getType() == SessionEventType.UNKNOWN));

    @Override
    public Header header(SessionEvent event) {
        return new Header(
                event.getEventId(),
                event.getRevision(),
                event.getEventTime(),
                event.getSource(),
                event.getSourceSequence(),
                event.getSessionId());
    }

    @Override
    public List<Rule<SessionEvent>> rules() {
        return RULES;
    }

    @Override
    public SessionFact fact(SessionEvent event) {
        return new SessionFact(
                header(event).stamp(),
                Type.valueOf(event.getType().name()),
                Told.text(event.getRegion()),
                event.getUnits().stream().map(Told::text).toList());
    }
}
