package org.minyi.streams.fold;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.minyi.streams.contract.Demand;

/**
 * Which demands of one matter are repeats: those before which another was accepted, at most so many natural days
 * earlier by the calendar of the city. Of demands of one instant the ticket's id says which came before.
 *
 * <p>The nearest one before decides, so a demand that comes or goes changes nothing but itself and the next one.
 */
public final class Repeats {

    private final ZoneId zone;
    private final int days;

    /** Repeats within so many days, 0 or more, of that zone. */
    public Repeats(ZoneId zone, int days) {
        this.zone = zone;
        this.days = days;
    }

    /** The most days between a demand and its repeat. */
    public int days() {
        return days;
    }

    /** The day of local time on which it was accepted, counted from 1970. */
    public long day(Demand demand) {
        return Instant.ofEpochMilli(demand.acceptedAt())
                .atZone(zone)
                .toLocalDate()
                .toEpochDay();
    }

    /** Whether the second is a repeat, if none of its matter lies between the two. */
    public boolean isRepeat(Demand before, Demand demand) {
        return day(demand) - day(before) <= days;
    }

    /** The repeats among all demands of a matter. */
    public List<Demand> among(Collection<Demand> ofOneMatter) {
        var inOrder = ofOneMatter.stream().sorted(Demand.ORDER).toList();
        var repeats = new ArrayList<Demand>();
        for (int i = 1; i < inOrder.size(); i++) {
            if (isRepeat(inOrder.get(i - 1), inOrder.get(i))) {
                repeats.add(inOrder.get(i));
            }
        }
        return repeats;
    }
}
