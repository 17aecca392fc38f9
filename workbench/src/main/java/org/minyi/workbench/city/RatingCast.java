package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.RatingMode;

/** Hands out fates, modes and levels so that exactly the totals come out: parts of known size, known before any event. */
final class RatingCast {

    private static final int BEST = 5;

    private final RatingHabits habits;
    private final List<RatingPart> parts = new ArrayList<>();

    private RatingCast(RatingHabits habits) {
        this.habits = habits;
    }

    /** All ratings of the year: those that count first, then those told in vain, at last the neighbours'. */
    static List<RatingPart> of(RatingTotals totals, RatingHabits habits, Faults faults) {
        RatingCast cast = new RatingCast(habits);
        cast.addCounted(totals, faults);
        cast.addUncounted(totals);
        return List.copyOf(cast.parts);
    }

    private void addCounted(RatingTotals totals, Faults faults) {
        addBad(RatingFate.BAD, totals.bad());
        long left = totals.favourable();
        for (RatingFate fate : RatingFate.of(RatingGroup.MADE_GOOD)) {
            long count = Math.min(left, fate.among(totals.total()));
            addMadeGood(fate, count);
            left -= count;
        }
        long lost = Math.min(left, faults.lose());
        addFavourable(RatingFate.WITHHELD, lost);
        addDisturbed(left - lost, totals.total() - totals.active());
    }

    /** Disturbs the active and the defaulted alike, and never changes how many there are of each. */
    private void addDisturbed(long active, long defaulted) {
        long plainActive = active;
        long plainDefaulted = defaulted;
        for (RatingFate fate : RatingFate.of(RatingGroup.FAVOURABLE)) {
            if (fate != RatingFate.PLAIN) {
                long some = Math.min(plainActive, fate.among(active));
                long others = Math.min(plainDefaulted, fate.among(defaulted));
                addFavourable(fate, some);
                add(fate, RatingMode.DEFAULTED, BEST, BEST, others);
                plainActive -= some;
                plainDefaulted -= others;
            }
        }
        addFavourable(RatingFate.PLAIN, plainActive);
        add(RatingFate.PLAIN, RatingMode.DEFAULTED, BEST, BEST, plainDefaulted);
    }

    private void addUncounted(RatingTotals totals) {
        for (RatingFate fate : RatingFate.of(RatingGroup.VOIDED)) {
            long count = fate.among(totals.total());
            addBad(fate, count / 2);
            addFavourable(fate, count - count / 2);
        }
        for (RatingGroup group : List.of(RatingGroup.ORPHANED, RatingGroup.BROKEN, RatingGroup.NEIGHBOUR)) {
            RatingFate.of(group).forEach(fate -> add(fate, RatingMode.ACTIVE, BEST, BEST, fate.among(totals.total())));
        }
    }

    private void addBad(RatingFate fate, long count) {
        add(fate, RatingMode.ACTIVE, 1, 1, count / 2);
        add(fate, RatingMode.ACTIVE, 2, 2, count - count / 2);
    }

    private void addMadeGood(RatingFate fate, long count) {
        add(fate, RatingMode.ACTIVE, 1, BEST, count / 2);
        add(fate, RatingMode.ACTIVE, 2, BEST - 1, count - count / 2);
    }

    private void addFavourable(RatingFate fate, long count) {
        Ranges modes = Ranges.split(count, 1 - habits.invited(), habits.invited());
        addLevels(fate, RatingMode.ACTIVE, modes.size(0));
        addLevels(fate, RatingMode.INVITED, modes.size(1));
    }

    private void addLevels(RatingFate fate, RatingMode mode, long count) {
        List<Integer> levels = List.copyOf(habits.levels().keySet());
        Ranges sizes = Ranges.split(
                count,
                habits.levels().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        for (int i = 0; i < levels.size(); i++) {
            add(fate, mode, levels.get(i), levels.get(i), sizes.size(i));
        }
    }

    private void add(RatingFate fate, RatingMode mode, int firstLevel, int level, long count) {
        if (count > 0) {
            parts.add(new RatingPart(fate, mode, firstLevel, level, count));
        }
    }
}
