package org.minyi.streams.accept;

import java.util.List;
import org.minyi.streams.contract.Fact;

/** How one kind of event is let in: what makes it unusable, and which of its fields are the fact. */
public interface Acceptance<V, F extends Fact> {

    /** What every kind of event carries. */
    Header header(V event);

    /** What must hold besides the rules of the header, in the order in which it is asked. */
    List<Rule<V>> rules();

    /** The fact in an event that broke no rule. */
    F fact(V event);
}
