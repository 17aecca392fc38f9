package org.minyi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.minyi.streams.contract.Fact;

/**
 * Everything that is known of one entity: the winning telling of each of its events, in the order in which they
 * happened, with how often each came. It is a function of the multiset of arrivals, not of their order. Immutable.
 *
 * @param tellings in {@link Fact#ORDER}
 */
public record History<F extends Fact>(List<Telling<F>> tellings) {

    private static final History<?> EMPTY = new History<>(List.of());

    /** A fact and how many identical copies of it have come. */
    public record Telling<F extends Fact>(F fact, int copies) {}

    /** Nothing known yet. */
    @SuppressWarnings("unchecked")
    public static <F extends Fact> History<F> empty() {
        return (History<F>) EMPTY;
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return tellings.isEmpty();
    }

    /** Whether any fact is of this sort. */
    public boolean any(Predicate<F> sort) {
        for (var telling : tellings) {
            if (sort.test(telling.fact)) {
                return true;
            }
        }
        return false;
    }

    /** The first fact of this sort. */
    public Optional<F> first(Predicate<F> sort) {
        for (var telling : tellings) {
            if (sort.test(telling.fact)) {
                return Optional.of(telling.fact);
            }
        }
        return Optional.empty();
    }

    /** What of it had happened by that moment, epoch milliseconds; the same if that is all. */
    History<F> upTo(long moment) {
        int size = tellings.size();
        while (size > 0 && tellings.get(size - 1).fact.stamp().eventTime() > moment) {
            size--;
        }
        return size == tellings.size() ? this : new History<>(tellings.subList(0, size));
    }

    /** The telling of that event, or null. */
    Telling<F> telling(String eventId) {
        for (var telling : tellings) {
            if (telling.fact.stamp().eventId().equals(eventId)) {
                return telling;
            }
        }
        return null;
    }

    /** This history with one telling in place of another (null: of none). */
    History<F> with(Telling<F> telling, Telling<F> inPlaceOf) {
        if (tellings.isEmpty()) {
            return new History<>(List.of(telling));
        }
        var sorted = new ArrayList<Telling<F>>(tellings.size() + 1);
        boolean placed = false;
        for (var known : tellings) {
            if (known == inPlaceOf) {
                continue;
            }
            if (!placed && Fact.ORDER.compare(telling.fact, known.fact) < 0) {
                sorted.add(telling);
                placed = true;
            }
            sorted.add(known);
        }
        if (!placed) {
            sorted.add(telling);
        }
        return new History<>(List.copyOf(sorted));
    }
}
