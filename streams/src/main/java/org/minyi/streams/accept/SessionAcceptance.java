package org.minyi.streams.accept;

import java.util.List;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.SessionEventType;
import org.minyi.streams.contract.SessionFact;
import org.minyi.streams.contract.SessionFact.Type;
import org.minyi.streams.contract.Stamp;

/** Lets 热线问政 sessions in. */
public final class SessionAcceptance implements Acceptance<SessionEvent, SessionFact> {

    private static final List<Rule<SessionEvent>> RULES = List.of(
            Rule.present("sessionId", SessionEvent::getSessionId),
            Rule.known("unknown-type", "type", event -> event.getType() == SessionEventType.UNKNOWN));

    @Override
    public String localId(SessionEvent event) {
        return event.getSessionId();
    }

    @Override
    public List<Rule<SessionEvent>> rules() {
        return RULES;
    }

    @Override
    public SessionFact fact(Stamp stamp, SessionEvent event) {
        return new SessionFact(
                stamp,
                Type.valueOf(event.getType().name()),
                Told.text(event.getRegion()),
                event.getUnits().stream().map(Told::text).toList());
    }
}
