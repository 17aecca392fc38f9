package org.minyi.workbench.city;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.clock.WorkCalendar;

/**
 * The city's traffic from a moment on, up to the end of the year after the live one: whole years made up as the reference
 * year is, with their own holidays, of which everything is left out that begins before.
 *
 * <p>The same city, scale and seed give the same events with the same ids, wherever the stretch begins, but for the
 * surges of the live part. Nothing is held but what is on its way.
 */
public final class Present {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final Duration SELDOM = Duration.ofHours(56);
    private static final Duration OFTEN = Duration.ofMinutes(6);

    private final Feeds feeds;
    private final Switchboard switchboard;

    /**
     * Traffic as of a moment.
     *
     * @param scale the size beside the reported one, above 0 and at most 10
     * @param from nothing begins earlier
     * @param live from then on there is a surge every few minutes, before it one every few days
     */
    public Present(City city, double scale, long seed, Instant from, Instant live) {
        List<Feed> all = new ArrayList<>();
        List<CallBook> calls = new ArrayList<>();
        int last = live.atZone(city.zone()).getYear() + 1;
        for (int year = from.atZone(city.zone()).getYear(); year <= last; year++) {
            City then = city.in(year, Holidays.of(year, CALENDAR));
            ReferenceYear made = new ReferenceYear(then, scale, seed + year, Faults.NONE);
            Chance chance = new Chance(seed + year);
            all.addAll(made.feeds(from.toEpochMilli()));
            all.add(Feed.from(from.toEpochMilli(), new Surges(then, "G", SELDOM, chance).feedback()));
            all.add(Feed.from(live.toEpochMilli(), new Surges(then, "L", OFTEN, chance).feedback()));
            calls.add(made.callBook());
        }
        this.feeds = new Feeds(all);
        this.switchboard = new Switchboard(city, calls);
    }

    /** Sends everything more that has arrived by that moment, in the order of arrival. */
    public void sendUntil(Instant moment, Inlet inlet) {
        while (feeds.next() <= moment.toEpochMilli()) {
            feeds.send(inlet);
        }
    }

    /** Passes over everything that had arrived by that moment. */
    public void skipUntil(Instant moment) {
        while (feeds.next() <= moment.toEpochMilli()) {
            feeds.skip();
        }
    }

    /** How the queue of each line stands at that moment. */
    public List<QueueStatus> queues(Instant moment) {
        return switchboard.at(moment);
    }

    /** The most tellings ever held back. */
    int mostHeld() {
        return feeds.mostHeld();
    }
}
