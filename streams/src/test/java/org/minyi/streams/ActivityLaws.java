package org.minyi.streams;

import net.jqwik.api.Arbitrary;

/** The laws, of 热线问政 sessions and the open-government window. */
class ActivityLaws extends FeedbackLaws {

    @Override
    Arbitrary<Draft> event() {
        return RandomActivities.event();
    }

    /** A session counts once for each unit on air. */
    @Override
    boolean addsUp(String dimension) {
        return super.addsUp(dimension) && !dimension.equals("unit");
    }
}
