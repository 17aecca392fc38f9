package org.minyi.workbench.city;

import java.util.List;
import java.util.stream.LongStream;
import org.minyi.streams.contract.EntityId;

/** What every rating of the year will be, by its rank, settled before the first event is sent. */
final class RatingPlan {

    private final List<RatingPart> parts;
    private final Ranges ranks;
    private final RatedUnits units;
    private final Permutation ids;
    private final Chance uncountedUnits;
    private final String source;
    private final String idPrefix;
    private final long counted;
    private final long inYear;
    private final long before;

    RatingPlan(City city, RatingTotals totals, Faults faults, Chance chance) {
        this.parts = RatingCast.of(totals, city.ratings(), faults);
        this.ranks = Ranges.sized(parts.stream().mapToLong(RatingPart::count).toArray());
        this.counted = totals.total();
        this.before = parts.stream()
                .filter(part -> part.fate() == RatingFate.NEIGHBOUR_BEFORE)
                .mapToLong(RatingPart::count)
                .sum();
        this.inYear = parts.stream()
                .filter(part -> part.fate().group() != RatingGroup.NEIGHBOUR)
                .mapToLong(RatingPart::count)
                .sum();
        this.units = new RatedUnits(city, counted);
        this.ids = new Permutation(counted, chance.of("id"));
        this.uncountedUnits = chance.of("unit");
        this.source = city.ratings().source();
        this.idPrefix = "R" + city.year();
    }

    List<RatingPart> parts() {
        return parts;
    }

    RatedUnits units() {
        return units;
    }

    long subjects() {
        return ranks.end();
    }

    /** How many happen in the year, told in vain or not. */
    long inYear() {
        return inYear;
    }

    /** How many happen just before the year. */
    long before() {
        return before;
    }

    RatingPart part(long rank) {
        return parts.get(ranks.find(rank));
    }

    /** The number of the rating among those that are dealt out unit by unit. */
    long unitNumber(long rank) {
        return rank < counted ? ids.of(rank) : uncountedUnits.below(counted, rank);
    }

    String ratingId(long rank) {
        return idPrefix + Long.toString(rank < counted ? ids.of(rank) : rank, Character.MAX_RADIX);
    }

    String key(long rank) {
        return EntityId.of(source, ratingId(rank));
    }

    /** The keys of the ratings that are never sent although they count. */
    List<String> withheld() {
        int lost = 0;
        while (lost < parts.size() && parts.get(lost).fate() != RatingFate.WITHHELD) {
            lost++;
        }
        int end = lost;
        while (end < parts.size() && parts.get(end).fate() == RatingFate.WITHHELD) {
            end++;
        }
        long from = lost == parts.size() ? 0 : ranks.start(lost);
        long to = end == lost ? from : ranks.start(end - 1) + ranks.size(end - 1);
        return LongStream.range(from, to).mapToObj(this::key).toList();
    }
}
