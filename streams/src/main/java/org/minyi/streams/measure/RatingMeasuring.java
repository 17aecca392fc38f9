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

import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Dimension;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.OneOfEach;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.Scope;

/** What a rating counts for, all of it in the window in which it was given. */
public final class RatingMeasuring implements Measuring<Rating> {

    private static final List<Measure> LEVELS =
            List.of(RATINGS_LEVEL_1, RATINGS_LEVEL_2, RATINGS_LEVEL_3, RATINGS_LEVEL_4, RATINGS_LEVEL_5);

    private static final int SORTS = 20;
    private static final Memo<Sort, Counts> COUNTS = new Memo<>(SORTS, Sort::counts);
    private static final Dimension REGION = new Dimension("region");
    private static final Dimension CHANNEL = new Dimension("channel");
    private static final Dimension SOURCE = new Dimension("source");
    private static final Dimension UNIT = new Dimension("unit");

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public RatingMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Contribution> contributions(Rating rating) {
        var counts = counts(rating);
        var inHour = new Difference(windows.hour(rating.ratedAt()), counts);
        var inDay = new Difference(windows.day(rating.ratedAt()), counts);
        return List.of(
                new Contribution(Scope.CITY, inHour),
                new Contribution(REGION.of(rating.region()), inHour),
                new Contribution(CHANNEL.of(rating.channel()), inHour),
                new Contribution(SOURCE.of(rating.source()), inHour),
                new Contribution(UNIT.of(rating.unit()), inDay));
    }

    private static Counts counts(Rating rating) {
        return COUNTS.of(new Sort(rating.level(), rating.active(), rating.firstBad()));
    }

    /** All that decides what a rating counts for. */
    private record Sort(int level, boolean active, boolean firstBad) {

        Counts counts() {
            return new OneOfEach()
                    .and(RATINGS_TOTAL)
                    .and(LEVELS.get(level - 1))
                    .andIf(active, RATINGS_ACTIVE)
                    .andIf(active && Rating.favourable(level), RATINGS_FAVOURABLE)
                    .andIf(active && !Rating.favourable(level), RATINGS_BAD)
                    .andIf(active && firstBad, RATINGS_BAD_INITIAL)
                    .counts()
                    .plus(Counts.of(RATINGS_LEVEL_SUM, level));
        }
    }
}
