package org.minyi.workbench.city;

import static org.minyi.schemas.CallOutcome.ABANDONED_IN_MENU;
import static org.minyi.schemas.CallOutcome.ABANDONED_IN_QUEUE;
import static org.minyi.schemas.CallOutcome.ANSWERED;
import static org.minyi.schemas.CallOutcome.REFUSED;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the year's calls must add up to, drawn up from the plan and not from the events; only inbound calls count.
 *
 * @param offered entered the queue for a human
 * @param abandoned given up in that queue
 * @param menuAbandoned given up before it
 * @param swift answered within 15 seconds
 * @param rated answered and rated by the caller
 * @param satisfied rated 3 or better
 */
public record CallFigures(
        long offered,
        long answered,
        long abandoned,
        long menuAbandoned,
        long refused,
        long swift,
        long rated,
        long satisfied) {

    static CallFigures of(Plan<Once<Call>> plan) {
        return new CallFigures(
                count(plan, call -> call.is(ANSWERED) || call.is(ABANDONED_IN_QUEUE)),
                count(plan, call -> call.is(ANSWERED)),
                count(plan, call -> call.is(ABANDONED_IN_QUEUE)),
                count(plan, call -> call.is(ABANDONED_IN_MENU)),
                count(plan, call -> call.is(REFUSED)),
                count(plan, call -> call.is(ANSWERED) && call.swift()),
                count(plan, call -> call.is(ANSWERED) && call.rated()),
                count(plan, call -> call.is(ANSWERED) && call.satisfied()));
    }

    private static long count(Plan<Once<Call>> plan, Predicate<Call> those) {
        return plan.counted(life -> those.test(life.what()));
    }

    /** The same under the names of the catalogue. */
    List<ExpectedFigure> byMetric() {
        return List.of(
                ExpectedFigure.count("calls.offered", offered),
                ExpectedFigure.count("calls.answered", answered),
                ExpectedFigure.count("calls.abandoned", abandoned),
                ExpectedFigure.count("calls.menu_abandoned", menuAbandoned),
                ExpectedFigure.ratio("calls.connect_rate", answered, offered),
                ExpectedFigure.ratio("calls.answered_15s", swift, answered),
                ExpectedFigure.ratio("calls.service_level_15s", swift, offered),
                ExpectedFigure.ratio("calls.satisfaction_rate", satisfied, rated));
    }
}
