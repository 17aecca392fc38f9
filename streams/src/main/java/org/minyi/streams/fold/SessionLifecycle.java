package org.minyi.streams.fold;

import java.util.Optional;
import org.minyi.streams.contract.Session;
import org.minyi.streams.contract.SessionFact;
import org.minyi.streams.contract.SessionFact.Type;

/** A 热线问政 session is held once, and may be voided. */
public final class SessionLifecycle implements Lifecycle<SessionFact, Session> {

    @Override
    public boolean begins(SessionFact fact) {
        return fact.type() == Type.HELD;
    }

    @Override
    public Optional<Session> fold(String entityId, History<SessionFact> history) {
        if (history.any(fact -> fact.type() == Type.VOIDED)) {
            return Optional.empty();
        }
        return history.first(this::begins).map(held -> session(entityId, held));
    }

    @Override
    public FactCodec<SessionFact> codec() {
        return new SessionCodec();
    }

    private static Session session(String id, SessionFact held) {
        return new Session(
                id,
                held.stamp().eventTime(),
                held.region(),
                held.units().stream().filter(unit -> !unit.isEmpty()).distinct().toList());
    }
}
