package org.minyi.workbench.city;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the tickets accepted in the year must add up to, whatever happened to them and when; drawn up from the plan and
 * not from the events.
 *
 * @param answeredOnline never dispatched, and answered without being sent back
 * @param handled dispatched, and handled without being sent back
 * @param everHandled dispatched, and handled at some time
 * @param redone those of them that were sent back
 * @param contactedWithin24Hours of the first dispatch
 */
public record TicketFigures(
        long accepted,
        long answeredOnline,
        long dispatched,
        long handled,
        long signed,
        long returned,
        long everHandled,
        long redone,
        long contactedWithin24Hours) {

    static TicketFigures of(List<Plan<TicketLife>> plans) {
        return new TicketFigures(
                count(plans, path -> true),
                count(plans, TicketPath::answeredOnline),
                count(plans, TicketPath::dispatched),
                count(plans, TicketPath::handled),
                count(plans, TicketPath::signed),
                count(plans, TicketPath::returned),
                count(plans, TicketPath::everHandled),
                count(plans, TicketPath::redone),
                count(plans, TicketPath::contactedWithinADay));
    }

    private static long count(List<Plan<TicketLife>> plans, Predicate<TicketPath> those) {
        return plans.stream()
                .mapToLong(plan -> plan.counted(life -> those.test(life.path())))
                .sum();
    }

    /** Answered online or dispatched. */
    long valid() {
        return answeredOnline + dispatched;
    }

    /** The same under the names of the catalogue. */
    List<ExpectedFigure> byMetric() {
        return List.of(
                ExpectedFigure.count("tickets.accepted", accepted),
                ExpectedFigure.count("tickets.answered_online", answeredOnline),
                ExpectedFigure.count("tickets.dispatched", dispatched),
                ExpectedFigure.count("tickets.valid", valid()),
                ExpectedFigure.ratio("tickets.online_rate", answeredOnline, valid()),
                ExpectedFigure.count("tickets.handled", handled),
                ExpectedFigure.ratio("tickets.closure_rate", handled, dispatched),
                ExpectedFigure.ratio("tickets.overall_closure_rate", answeredOnline + handled, valid()),
                ExpectedFigure.count("tickets.signed", signed),
                ExpectedFigure.ratio("tickets.sign_rate", signed, dispatched),
                ExpectedFigure.count("tickets.returned", returned),
                ExpectedFigure.ratio("tickets.return_rate", returned, dispatched),
                ExpectedFigure.count("tickets.redone", redone),
                ExpectedFigure.count("tickets.ever_handled", everHandled),
                ExpectedFigure.ratio("tickets.redo_rate", redone, everHandled),
                ExpectedFigure.count("tickets.contacted_24h", contactedWithin24Hours),
                ExpectedFigure.ratio("tickets.response_rate", contactedWithin24Hours, dispatched));
    }
}
