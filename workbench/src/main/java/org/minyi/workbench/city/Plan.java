package org.minyi.workbench.city;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What every subject of one kind will be, by its rank, and what happens on the way to those that count: settled before
 * the first event, in exact numbers, and never held.
 */
final class Plan<L extends Life> {

    private static final List<Mishap> MISHAPS = List.of(Mishap.values());

    private final List<Part<L>> parts;
    private final Ranges ranks;
    private final long disturbed;
    private final Map<Mishap, Long> mishaps = new EnumMap<>(Mishap.class);
    private final Ranges struck;
    private final Permutation blows;
    private final Chance steps;

    /** Orders the parts by fate, so that those that count have the lowest ranks. */
    Plan(List<Part<L>> parts, Chance chance) {
        this.parts = parts.stream()
                .filter(part -> part.count() > 0)
                .sorted(Comparator.comparing(Part::fate))
                .toList();
        this.parts.forEach(Plan::checkLength);
        this.ranks = Ranges.sized(this.parts.stream().mapToLong(Part::count).toArray());
        this.disturbed = count(fate -> fate == Fate.COUNTS);
        dealOutMishaps(events());
        this.struck = Ranges.sized(MISHAPS.stream().mapToLong(mishaps::get).toArray());
        this.blows = new Permutation(disturbed, chance.of("mishap"));
        this.steps = chance.of("step");
    }

    private void dealOutMishaps(long events) {
        long left = disturbed;
        for (Mishap mishap : MISHAPS) {
            long size = Math.min(left, mishap.among(events));
            mishaps.put(mishap, size);
            left -= size;
        }
        mishaps.put(Mishap.NONE, left);
    }

    private long events() {
        return parts.stream()
                .filter(part -> part.fate() == Fate.COUNTS)
                .mapToLong(part -> part.count() * part.life().length())
                .sum();
    }

    private static void checkLength(Part<?> part) {
        if (part.life().length() + Mishap.MOST_SENDINGS - 1 > Arrivals.MOST_TELLINGS) {
            throw new IllegalArgumentException("Too long a life: " + part.life());
        }
    }

    List<Part<L>> parts() {
        return parts;
    }

    /** How many of those that count meet each mishap. */
    Map<Mishap, Long> mishaps() {
        return mishaps;
    }

    long subjects() {
        return ranks.end();
    }

    /** How many happen in the year, told in vain or not. */
    long inYear() {
        return count(Fate::inYear);
    }

    /** How many happen just before the year. */
    long before() {
        return count(fate -> fate == Fate.NEIGHBOUR_BEFORE);
    }

    Part<L> part(long rank) {
        return parts.get(ranks.find(rank));
    }

    Mishap mishap(long rank, Part<L> part) {
        return part.fate() == Fate.COUNTS
                ? MISHAPS.get(struck.find(blows.of(rank)))
                : part.fate().mishap();
    }

    /** Which of its events the mishap of a subject befalls. */
    int struckStep(long rank, Part<L> part, Mishap mishap) {
        boolean any = part.fate() == Fate.COUNTS && mishap != Mishap.BEGINS_LAST;
        return any ? (int) steps.below(part.life().length(), rank) : 0;
    }

    /** How many of those that count have such a life. */
    long counted(Predicate<L> lives) {
        return parts.stream()
                .filter(part -> part.fate().counted() && lives.test(part.life()))
                .mapToLong(Part::count)
                .sum();
    }

    private long count(Predicate<Fate> fates) {
        return parts.stream()
                .filter(part -> fates.test(part.fate()))
                .mapToLong(Part::count)
                .sum();
    }
}
