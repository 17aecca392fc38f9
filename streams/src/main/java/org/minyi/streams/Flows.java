package org.minyi.streams;

import java.util.List;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topics;
import org.minyi.streams.accept.RatingAcceptance;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.fold.RatingLifecycle;
import org.minyi.streams.measure.RatingMeasuring;

/** Every kind of feedback, one line each. */
public record Flows(Flow<RatingEvent, RatingFact, Rating> ratings) {

    /** The flows of a city whose calendar these windows are. */
    public static Flows of(LocalWindows windows) {
        return new Flows(new Flow<>(
                "ratings",
                Topics.RATINGS,
                new RatingAcceptance(),
                new RatingLifecycle(),
                new RatingMeasuring(windows)));
    }

    /** All of them. */
    public List<Flow<?, ?, ?>> all() {
        return List.of(ratings);
    }
}
