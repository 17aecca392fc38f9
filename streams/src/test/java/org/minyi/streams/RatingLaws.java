package org.minyi.streams;

import net.jqwik.api.Arbitrary;

/** The laws, of ratings. */
class RatingLaws extends FeedbackLaws {

    @Override
    Arbitrary<Draft> event() {
        return RandomRatings.event();
    }
}
