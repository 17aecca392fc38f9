package org.minyi.streams;

import net.jqwik.api.Arbitrary;

/** The laws, of tickets. */
class TicketLaws extends FeedbackLaws {

    @Override
    Arbitrary<Draft> event() {
        return RandomTickets.event();
    }
}
