package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.RATINGS_ACTIVE;
import static org.minyi.streams.contract.Measure.RATINGS_BAD;
import static org.minyi.streams.contract.Measure.RATINGS_BAD_INITIAL;
import static org.minyi.streams.contract.Measure.RATINGS_FAVOURABLE;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_1;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_2;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_3;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_4;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_5;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_SUM;
import static org.minyi.streams.contract.Measure.RATINGS_TOTAL;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.Scope;

/** What a rating counts for, all of it in the window in which it was given. */
public final class RatingMeasuring implements Measuring<Rating> {

    private static final List<Measure> LEVELS =
            List.of(RATINGS_LEVEL_1, RATINGS_LEVEL_2, RATINGS_LEVEL_3, RATINGS_LEVEL_4, RATINGS_LEVEL_5);

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public RatingMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Contribution> contributions(Rating rating) {
        var counts = counts(rating);
        var hour = windows.hour(rating.ratedAt());
        var day = hour.day();
        return List.of(
                new Contribution(new CellKey(Scope.CITY, hour), counts),
                new Contribution(new CellKey(Scope.of("region", rating.region()), hour), counts),
                new Contribution(new CellKey(Scope.of("channel", rating.channel()), hour), counts),
                new Contribution(new CellKey(Scope.of("source", rating.source()), hour), counts),
                new Contribution(new CellKey(Scope.of("unit", rating.unit()), day), counts));
    }

    private static Counts counts(Rating rating) {
        var measures = new ArrayList<Measure>(List.of(RATINGS_TOTAL, LEVELS.get(rating.level() - 1)));
        if (rating.active()) {
            measures.add(RATINGS_ACTIVE);
            measures.add(rating.favourable() ? RATINGS_FAVOURABLE : RATINGS_BAD);
            if (rating.firstBad()) {
                measures.add(RATINGS_BAD_INITIAL);
            }
        }
        return Counts.oneOf(measures.toArray(Measure[]::new)).plus(Counts.of(RATINGS_LEVEL_SUM, rating.level()));
    }
}
