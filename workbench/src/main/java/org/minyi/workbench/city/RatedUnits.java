package org.minyi.workbench.city;

import java.util.List;
import java.util.stream.IntStream;
import org.minyi.schemas.HallLevel;

/** The departments that get ratings, and how many each: one at least, the rest by weight. */
final class RatedUnits {

    private final List<Unit> units;
    private final Ranges quotas;

    /** A department as its ratings name it. */
    record Unit(String code, String region, String hall, HallLevel hallLevel) {}

    RatedUnits(City city, long ratings) {
        List<Roster.Entry> entries = Roster.of(city).ratedIn(city.year());
        this.units = entries.stream().map(entry -> unit(city, entry)).toList();
        long sure = Math.min(ratings, units.size());
        Ranges rest = Ranges.split(
                ratings - sure,
                entries.stream().mapToDouble(Roster.Entry::weight).toArray());
        this.quotas = Ranges.sized(IntStream.range(0, units.size())
                .mapToLong(i -> rest.size(i) + (i < sure ? 1 : 0))
                .toArray());
    }

    /** Whose the n-th rating is, when they are dealt out unit by unit. */
    Unit of(long n) {
        return units.get(quotas.find(n));
    }

    /** Another unit than that of the n-th rating, if there is one. */
    Unit otherThan(long n) {
        return units.get((quotas.find(n) + 1) % units.size());
    }

    List<Unit> units() {
        return units;
    }

    /** How many ratings the i-th unit gets. */
    long quota(int i) {
        return quotas.size(i);
    }

    private static Unit unit(City city, Roster.Entry entry) {
        String region = entry.department().getRegion();
        HallLevel level = region.equals(city.code()) ? HallLevel.CITY : HallLevel.COUNTY;
        return new Unit(entry.department().getCode(), region, region + "-hall", level);
    }
}
