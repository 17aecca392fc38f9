package org.minyi.streams.clock;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.minyi.streams.clock.DeadlineRules.Given;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.Ticket;

/** All deadlines of a city: its rules, applied to what is known of a ticket or a rating. */
public final class Clocks {

    private final CityClock clock;
    private final WorkCalendar calendar;
    private final DeadlineRules rules;
    private final AsOf asOf;

    /** Sets deadlines in that zone by that calendar and these rules. */
    public Clocks(ZoneId zone, WorkCalendar calendar, DeadlineRules rules) {
        this(new CityClock(zone, calendar), calendar, rules, AsOf.KNOWN_NOW);
    }

    private Clocks(CityClock clock, WorkCalendar calendar, DeadlineRules rules, AsOf asOf) {
        this.clock = clock;
        this.calendar = calendar;
        this.rules = rules;
        this.asOf = asOf;
    }

    /** The same deadlines for those who look at events up to a moment only: what lay ahead then was not overdue yet. */
    public Clocks upTo(AsOf moment) {
        return new Clocks(clock, calendar, rules, moment);
    }

    /** The deadlines and the calendar that this version carries. */
    public static Clocks shipped(ZoneId zone) {
        return new Clocks(zone, WorkCalendar.shipped(), DeadlineRules.shipped());
    }

    /** Everything that shapes deadlines, as lines of text. */
    public List<String> lines() {
        return Stream.of(calendar.lines(), rules.lines()).flatMap(List::stream).toList();
    }

    /** The years whose every working day is known. */
    public List<Integer> loadedYears() {
        return calendar.years();
    }

    /** How a ticket stood under its clock. */
    public TicketClock of(Ticket ticket) {
        return sweep(ticket).over(ticket.turns());
    }

    /** The deadlines that were in force for a ticket one after the other, in order; the last still is. */
    public List<InForce> deadlines(Ticket ticket) {
        var all = new ArrayList<InForce>();
        for (int turns = 1; turns <= ticket.turns().size(); turns++) {
            var sofar = ticket.turns().subList(0, turns);
            var since = InForce.since(sofar.get(turns - 1).at(), sweep(ticket).over(sofar));
            if (all.isEmpty() || !all.get(all.size() - 1).isAs(since)) {
                all.add(since);
            }
        }
        return List.copyOf(all);
    }

    private TicketSweep sweep(Ticket ticket) {
        var attributes = new TicketAttributes(
                ticket.source(),
                ticket.kind(),
                ticket.category(),
                ticket.urgency(),
                ticket.unit(),
                ticket.region(),
                ticket.channel(),
                !ticket.sessionId().isEmpty());
        return new TicketSweep(
                clock,
                rules.given() == Given.WINS,
                rules.ruleFor(attributes).orElse(null),
                asOf.moment().toEpochMilli());
    }

    /** By when a ticket accepted at that moment (epoch milliseconds) would be closed within so many working days. */
    public Due within(long acceptedAt, Term term) {
        return clock.due(acceptedAt, term);
    }

    /** By when the citizen who gave a bad rating must be contacted. */
    public Due contactBy(Rating rating) {
        return clock.due(rating.ratedAt(), rules.contact());
    }

    /** By when the cause of a bad rating must be rectified. */
    public Due rectifyBy(Rating rating) {
        return clock.due(rating.ratedAt(), rules.rectify());
    }

    /** How many working days begin after one moment and by another; empty where a calendar year is missing. */
    public OptionalInt workingDays(long from, long to) {
        return clock.workingDays(from, to);
    }
}
