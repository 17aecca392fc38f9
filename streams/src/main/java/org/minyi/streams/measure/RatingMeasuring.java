package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.RATINGS_ACTIVE;
import static org.minyi.streams.contract.Measure.RATINGS_BAD;
import static org.minyi.streams.contract.Measure.RATINGS_BAD_INITIAL;
import static org.minyi.streams.contract.Measure.RATINGS_CONTACTED;
import static org.minyi.streams.contract.Measure.RATINGS_CONTACTED_IN_TIME;
import static org.minyi.streams.contract.Measure.RATINGS_FAVOURABLE;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_1;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_2;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_3;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_4;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_5;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_SUM;
import static org.minyi.streams.contract.Measure.RATINGS_RECTIFIED;
import static org.minyi.streams.contract.Measure.RATINGS_RECTIFIED_IN_TIME;
import static org.minyi.streams.contract.Measure.RATINGS_TOTAL;

import java.util.List;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.Due;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Dimension;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.OneOfEach;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Shared;

/** What a rating counts for, all of it in the window in which it was given. */
public final class RatingMeasuring implements Measuring<Rating> {

    private static final List<Measure> LEVELS =
            List.of(RATINGS_LEVEL_1, RATINGS_LEVEL_2, RATINGS_LEVEL_3, RATINGS_LEVEL_4, RATINGS_LEVEL_5);

    private static final int SORTS = 100;
    private static final Memo<Sort, Counts> COUNTS = new Memo<>(SORTS, Sort::counts);
    private static final Dimension REGION = new Dimension("region");
    private static final Dimension CHANNEL = new Dimension("channel");
    private static final Dimension SOURCE = new Dimension("source");
    private static final Dimension UNIT = new Dimension("unit");

    private final LocalWindows windows;
    private final Clocks clocks;

    /** Counts in the windows of a zone, under these deadlines. */
    public RatingMeasuring(LocalWindows windows, Clocks clocks) {
        this.windows = windows;
        this.clocks = clocks;
    }

    @Override
    public List<Shared> shared(Rating rating) {
        var counts = counts(rating);
        var hourly = List.of(
                Scope.CITY, REGION.of(rating.region()), CHANNEL.of(rating.channel()), SOURCE.of(rating.source()));
        var daily = List.of(UNIT.of(rating.unit()));
        return List.of(
                new Shared(hourly, windows.hour(rating.ratedAt()), counts),
                new Shared(daily, windows.day(rating.ratedAt()), counts));
    }

    private Counts counts(Rating rating) {
        boolean hasClock = rating.active() && rating.firstBad();
        return COUNTS.of(new Sort(
                rating.level(),
                rating.active(),
                hasClock,
                hasClock ? timeliness(rating.contactedAt(), clocks.contactBy(rating)) : Timeliness.NEVER,
                hasClock ? timeliness(rating.rectifiedAt(), clocks.rectifyBy(rating)) : Timeliness.NEVER));
    }

    private static Timeliness timeliness(long doneAt, Due by) {
        if (!Moment.happened(doneAt)) {
            return Timeliness.NEVER;
        }
        return by.isKnown() && doneAt <= by.at() ? Timeliness.IN_TIME : Timeliness.DONE;
    }

    /** Whether something was done, and in time. */
    private enum Timeliness {
        NEVER,
        DONE,
        IN_TIME
    }

    /** All that decides what a rating counts for. */
    private record Sort(int level, boolean active, boolean hasClock, Timeliness contact, Timeliness rectification) {

        Counts counts() {
            return new OneOfEach()
                    .and(RATINGS_TOTAL)
                    .and(LEVELS.get(level - 1))
                    .andIf(active, RATINGS_ACTIVE)
                    .andIf(active && Rating.favourable(level), RATINGS_FAVOURABLE)
                    .andIf(active && !Rating.favourable(level), RATINGS_BAD)
                    .andIf(hasClock, RATINGS_BAD_INITIAL)
                    .andIf(contact != Timeliness.NEVER, RATINGS_CONTACTED)
                    .andIf(contact == Timeliness.IN_TIME, RATINGS_CONTACTED_IN_TIME)
                    .andIf(rectification != Timeliness.NEVER, RATINGS_RECTIFIED)
                    .andIf(rectification == Timeliness.IN_TIME, RATINGS_RECTIFIED_IN_TIME)
                    .counts()
                    .plus(Counts.of(RATINGS_LEVEL_SUM, level));
        }
    }
}
