package org.minyi.streams.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Demand;

/**
 * Takes a demand out of its matter or into it and says which repeats that makes and unmakes.
 *
 * <p>A matter is kept in weeks, so that what is read and written for a demand grows with what one caller demands in one
 * category within a week, and not with all that was ever demanded. Most weeks hold one demand or none.
 */
public final class RepeatFold {

    private static final int DAYS_A_WEEK = 7;

    private final Repeats rule;
    private final int reach;
    private final Function<String, Optional<List<Demand>>> weeks;
    private final BiConsumer<String, List<Demand>> keep;

    /** Folds by that rule; demands in their order can be asked for, and kept, under the name of a matter's week. */
    public RepeatFold(
            Repeats rule, Function<String, Optional<List<Demand>>> weeks, BiConsumer<String, List<Demand>> keep) {
        this.rule = rule;
        this.reach = (rule.days() + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
        this.weeks = weeks;
        this.keep = keep;
    }

    /** What a move changes: each change is one of a demand that is a repeat, before or after. */
    public List<Change<Demand>> take(Matter.Move move) {
        var changes = new ArrayList<Change<Demand>>();
        move.demand().before().ifPresent(demand -> {
            for (var repeat : leaves(move.matter(), demand)) {
                changes.add(Demand.change(Optional.of(repeat), Optional.empty()));
            }
        });
        move.demand().after().ifPresent(demand -> {
            for (var repeat : joins(move.matter(), demand)) {
                changes.add(Demand.change(Optional.empty(), Optional.of(repeat)));
            }
        });
        return changes;
    }

    private List<Demand> leaves(String matter, Demand demand) {
        var week = new ArrayList<>(demands(matter, week(demand)));
        if (!week.remove(demand)) {
            throw new IllegalStateException(demand.ticket() + " leaves a matter that it is no part of");
        }
        keep.accept(name(matter, week(demand)), week);
        return owedTo(matter, demand, week);
    }

    private List<Demand> joins(String matter, Demand demand) {
        var week = new ArrayList<>(demands(matter, week(demand)));
        var repeats = owedTo(matter, demand, week);
        week.add(place(demand, week), demand);
        keep.accept(name(matter, week(demand)), week);
        return repeats;
    }

    /** The repeats that there are because of a demand: it may be one, and it may make the next one so. */
    private List<Demand> owedTo(String matter, Demand demand, List<Demand> othersOfItsWeek) {
        int place = place(demand, othersOfItsWeek);
        var before = place > 0 ? Optional.of(othersOfItsWeek.get(place - 1)) : lastBefore(matter, week(demand));
        var after = place < othersOfItsWeek.size()
                ? Optional.of(othersOfItsWeek.get(place))
                : firstAfter(matter, week(demand));
        var repeats = new ArrayList<Demand>(2);
        if (before.isPresent() && rule.isRepeat(before.get(), demand)) {
            repeats.add(demand);
        }
        after.filter(next -> rule.isRepeat(demand, next))
                .filter(next -> before.isEmpty() || !rule.isRepeat(before.get(), next))
                .ifPresent(repeats::add);
        return repeats;
    }

    private Optional<Demand> lastBefore(String matter, long week) {
        for (long back = 1; back <= reach; back++) {
            var demands = demands(matter, week - back);
            if (!demands.isEmpty()) {
                return Optional.of(demands.get(demands.size() - 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Demand> firstAfter(String matter, long week) {
        for (long ahead = 1; ahead <= reach; ahead++) {
            var demands = demands(matter, week + ahead);
            if (!demands.isEmpty()) {
                return Optional.of(demands.get(0));
            }
        }
        return Optional.empty();
    }

    private List<Demand> demands(String matter, long week) {
        return weeks.apply(name(matter, week)).orElse(List.of());
    }

    private long week(Demand demand) {
        return Math.floorDiv(rule.day(demand), DAYS_A_WEEK);
    }

    /** Where a demand that is not among them would stand. */
    private static int place(Demand demand, List<Demand> others) {
        return -Collections.binarySearch(others, demand, Demand.ORDER) - 1;
    }

    private static String name(String matter, long week) {
        return matter + Long.toString(week, Character.MAX_RADIX);
    }
}
