package org.minyi.streams.fold;

import java.util.Optional;
import org.minyi.streams.contract.Fact;

/** The rules of one kind of entity's life. */
public interface Lifecycle<F extends Fact, E> {

    /** Whether this is the fact an entity begins with (RATED, ACCEPTED): until it has come, the others wait. */
    boolean begins(F fact);

    /** The entity as its history tells it; empty while it counts nowhere. */
    Optional<E> fold(String entityId, History<F> history);

    /** How its facts are packed in the state. */
    FactCodec<F> codec();
}
