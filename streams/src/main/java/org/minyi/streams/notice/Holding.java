package org.minyi.streams.notice;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.Interval;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.TicketFact;

/**
 * Who had a ticket while it was open.
 *
 * @param unit the department; empty while no department had it
 */
public record Holding(String unit, Interval time) {

    private static final long BEFORE_ANY = 0;

    /** From when on a department has the ticket. */
    private record Handover(String unit, long at) {}

    /**
     * Who had it one after the other.
     *
     * @param facts of the ticket, in the order in which they happened
     * @param open when it was open
     */
    public static List<Holding> of(List<TicketFact> facts, List<Interval> open) {
        var handovers = handovers(facts);
        var holdings = new ArrayList<Holding>();
        for (var stretch : open) {
            for (int i = 0; i < handovers.size(); i++) {
                long next = i + 1 < handovers.size() ? handovers.get(i + 1).at() : Moment.NEVER;
                add(handovers.get(i).unit(), common(stretch, handovers.get(i).at(), next), holdings);
            }
        }
        return List.copyOf(holdings);
    }

    /** A department has it from when it is dispatched to it until another gets it or it returns it. */
    private static List<Handover> handovers(List<TicketFact> facts) {
        var handovers = new ArrayList<Handover>();
        handovers.add(new Handover("", BEFORE_ANY));
        for (var fact : facts) {
            var has = handovers.get(handovers.size() - 1).unit();
            var gets =
                    switch (fact.type()) {
                        case DISPATCHED -> fact.unit();
                        case RETURNED -> fact.unit().isEmpty() || fact.unit().equals(has) ? "" : has;
                        default -> has;
                    };
            if (!gets.equals(has)) {
                handovers.add(new Handover(gets, fact.stamp().eventTime()));
            }
        }
        return handovers;
    }

    private static Interval common(Interval open, long from, long to) {
        long begins = Math.max(open.from(), from);
        if (open.lasts() || !Moment.happened(to)) {
            return new Interval(begins, Moment.happened(to) ? to : open.to());
        }
        return new Interval(begins, Math.min(open.to(), to));
    }

    private static void add(String unit, Interval time, List<Holding> holdings) {
        if (time.lasts() || time.from() < time.to()) {
            holdings.add(new Holding(unit, time));
        }
    }
}
