package org.minyi.streams;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.Due;
import org.minyi.streams.clock.InForce;
import org.minyi.streams.clock.Interval;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.notice.BadRatings;
import org.minyi.streams.notice.Holding;
import org.minyi.streams.query.work.Timeline.Deadline;
import org.minyi.streams.query.work.Timeline.Holder;
import org.minyi.streams.query.work.Timeline.Span;

/** The clocks of a ticket or a rating as a timeline shows them. */
record TimelineClocks(List<Span> open, List<Span> overdue, List<Deadline> deadlines, List<Holder> holders) {

    /** Of what counts nowhere. */
    static final TimelineClocks NONE = new TimelineClocks(List.of(), List.of(), List.of(), List.of());

    /**
     * Those of a ticket at a moment.
     *
     * @param facts in the order in which they happened
     */
    static TimelineClocks of(Ticket ticket, List<TicketFact> facts, Clocks all, Instant now) {
        var clocks = all.upTo(AsOf.at(now, ZoneOffset.UTC));
        var clock = clocks.of(ticket);
        var holders = Holding.of(facts, clock.open()).stream()
                .map(holding -> holder(holding.unit(), holding.time(), clocks, now))
                .toList();
        long end = clock.open().isEmpty()
                ? Moment.NEVER
                : clock.open().get(clock.open().size() - 1).to();
        return new TimelineClocks(
                spans(clock.open()), spans(clock.overdue()), deadlines(clocks.deadlines(ticket), end), holders);
    }

    /** Those of a rating at a moment: a good one sets none going. */
    static TimelineClocks of(Rating rating, Clocks clocks, Instant now) {
        if (!BadRatings.belongs(rating)) {
            return NONE;
        }
        var open = new Interval(rating.ratedAt(), rating.rectifiedAt());
        var contact = clocks.contactBy(rating);
        var rectify = clocks.rectifyBy(rating);
        var overdue = Stream.concat(
                        beyond(contact, rating.contactedAt(), now), beyond(rectify, rating.rectifiedAt(), now))
                .toList();
        return new TimelineClocks(
                List.of(span(open)),
                overdue,
                List.of(
                        deadline("CONTACT", "", rating.ratedAt(), rating.contactedAt(), contact),
                        deadline("RECTIFY", "", rating.ratedAt(), rating.rectifiedAt(), rectify)),
                List.of(holder(rating.unit(), open, clocks, now)));
    }

    /**
     * Each up to the next; where there is none nothing is told.
     *
     * @param end when the ticket was closed
     */
    private static List<Deadline> deadlines(List<InForce> all, long end) {
        var told = new ArrayList<Deadline>();
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            long to = i + 1 < all.size() ? all.get(i + 1).from() : end;
            if (!each.deadline().isNone()) {
                told.add(deadline(each.isUnits() ? "UNIT" : "CITIZEN", each.rule(), each.from(), to, each.deadline()));
            }
        }
        return List.copyOf(told);
    }

    private static Deadline deadline(String clock, String rule, long from, long to, Due due) {
        return new Deadline(
                clock,
                rule.isEmpty() ? null : rule,
                moment(from),
                moment(to),
                moment(due.at()),
                due.isMissingAYear() ? due.missingYear() : null);
    }

    private static Stream<Span> beyond(Due due, long doneAt, Instant now) {
        long until = Moment.happened(doneAt) ? doneAt : now.toEpochMilli();
        return due.isKnown() && until > due.at() ? Stream.of(span(new Interval(due.at(), doneAt))) : Stream.empty();
    }

    private static Holder holder(String unit, Interval time, Clocks clocks, Instant now) {
        long until = time.lasts() ? now.toEpochMilli() : time.to();
        var days = clocks.workingDays(time.from(), until);
        return new Holder(
                unit.isEmpty() ? null : unit,
                moment(time.from()),
                moment(time.to()),
                Math.max(0, (until - time.from()) / 1000),
                days.isPresent() ? days.getAsInt() : null);
    }

    private static List<Span> spans(List<Interval> intervals) {
        return intervals.stream().map(TimelineClocks::span).toList();
    }

    private static Span span(Interval interval) {
        return new Span(moment(interval.from()), moment(interval.to()));
    }

    private static Instant moment(long epochMs) {
        return Moment.happened(epochMs) ? Instant.ofEpochMilli(epochMs) : null;
    }
}
