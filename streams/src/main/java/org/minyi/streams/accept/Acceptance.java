package org.minyi.streams.accept;

import java.util.List;
import org.minyi.schemas.Event;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Stamp;

/** How one kind of event is let in: what makes it unusable, and which of its fields are the fact. */
public interface Acceptance<V extends Event, F extends Fact> {

    /** The id of the event's entity in its source. */
    String localId(V event);

    /** What must hold besides the rules of the header, in the order in which it is asked. */
    List<Rule<V>> rules();

    /** The fact in an event that broke no rule. */
    default F fact(V event) {
        return fact(Header.of(event, localId(event)).stamp(), event);
    }

    /** The same, under this stamp. */
    F fact(Stamp stamp, V event);
}
