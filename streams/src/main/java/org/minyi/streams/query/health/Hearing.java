package org.minyi.streams.query.health;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What has been heard of a source.
 *
 * @param lastArrival when the last of its events arrived
 * @param lastEvent when the latest of its events happened; those that say they lay ahead of their arrival are not believed, and
 *     null where there are no others
 * @param minutes how many arrived in each minute
 */
record Hearing(Instant lastArrival, Instant lastEvent, NavigableMap<Instant, Long> minutes) {

    /** One event. */
    static Hearing of(Instant arrival, Instant event) {
        var minutes = new TreeMap<Instant, Long>();
        minutes.put(arrival.truncatedTo(ChronoUnit.MINUTES), 1L);
        return new Hearing(arrival, event.isAfter(arrival) ? null : event, minutes);
    }

    /** This and more. */
    Hearing and(Hearing more) {
        more.minutes.forEach((minute, number) -> minutes.merge(minute, number, Long::sum));
        return new Hearing(later(lastArrival, more.lastArrival), later(lastEvent, more.lastEvent), minutes);
    }

    /** The same with what arrived since then; what came before is forgotten. */
    Hearing since(Instant moment) {
        minutes.headMap(moment.truncatedTo(ChronoUnit.MINUTES), true).clear();
        return new Hearing(lastArrival, lastEvent, new TreeMap<>(minutes));
    }

    /** How many arrived. */
    long arrivals() {
        return minutes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
