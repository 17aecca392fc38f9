package org.minyi.streams;

import net.jqwik.api.Arbitrary;

/** The laws, of calls. */
class CallLaws extends FeedbackLaws {

    @Override
    Arbitrary<Draft> event() {
        return RandomCalls.event();
    }
}
