package org.minyi.workbench.city;

import static org.minyi.workbench.city.TicketStep.ACCEPTED;
import static org.minyi.workbench.city.TicketStep.ANSWERED;
import static org.minyi.workbench.city.TicketStep.ARCHIVED;
import static org.minyi.workbench.city.TicketStep.CALLED_BACK;
import static org.minyi.workbench.city.TicketStep.CONTACTED;
import static org.minyi.workbench.city.TicketStep.CORRECTED;
import static org.minyi.workbench.city.TicketStep.DISPATCHED;
import static org.minyi.workbench.city.TicketStep.EXTENDED;
import static org.minyi.workbench.city.TicketStep.HANDLED;
import static org.minyi.workbench.city.TicketStep.HANDLED_LONG_AGO;
import static org.minyi.workbench.city.TicketStep.MERGED;
import static org.minyi.workbench.city.TicketStep.ON_AIR_CONTACTED;
import static org.minyi.workbench.city.TicketStep.ON_AIR_DISPATCHED;
import static org.minyi.workbench.city.TicketStep.ON_AIR_HANDLED;
import static org.minyi.workbench.city.TicketStep.ON_AIR_SIGNED;
import static org.minyi.workbench.city.TicketStep.REDISPATCHED;
import static org.minyi.workbench.city.TicketStep.REDO;
import static org.minyi.workbench.city.TicketStep.RETURNED;
import static org.minyi.workbench.city.TicketStep.SIGNED;
import static org.minyi.workbench.city.TicketStep.SUPERVISED;

import java.time.Duration;
import java.util.List;
import org.minyi.schemas.TicketEventType;

/** The ways a ticket can go, how many of 100,000 go each, and the steps; what it counts for follows from the steps. */
enum TicketPath {
    ANSWERED_ONLY(2_160, ACCEPTED, ANSWERED),
    ANSWERED_AND_ARCHIVED(44_200, ACCEPTED, ANSWERED, ARCHIVED),
    ANSWERED_AND_CALLED_BACK(8_000, ACCEPTED, ANSWERED, CALLED_BACK, ARCHIVED),
    ANSWERED_AFTER_CORRECTION(400, ACCEPTED, CORRECTED, ANSWERED),
    ANSWERED_AGAIN(300, ACCEPTED, ANSWERED, CALLED_BACK, REDO, ANSWERED),

    NEVER_ANSWERED(500, ACCEPTED),
    ONLY_ARCHIVED(1_200, ACCEPTED, ARCHIVED),
    MERGED_AT_ONCE(150, ACCEPTED, MERGED),
    ANSWER_SENT_BACK(20, ACCEPTED, ANSWERED, REDO),

    HANDLED_ONLY(2_000, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, HANDLED),
    HANDLED_AND_CALLED_BACK(9_000, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, HANDLED, CALLED_BACK),
    HANDLED_AND_ARCHIVED(23_000, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, HANDLED, CALLED_BACK, ARCHIVED),
    HANDLED_AFTER_EXTENSION(2_200, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, EXTENDED, HANDLED, CALLED_BACK, ARCHIVED),
    HANDLED_UNDER_SUPERVISION(
            500, ACCEPTED, DISPATCHED, SIGNED, SUPERVISED, TicketStep.CONTACTED_LATE, HANDLED, CALLED_BACK),
    HANDLED_AFTER_CORRECTION(500, ACCEPTED, DISPATCHED, SIGNED, CORRECTED, CONTACTED, HANDLED, CALLED_BACK),
    HANDLED_BUT_NEVER_CONTACTED(500, ACCEPTED, DISPATCHED, SIGNED, HANDLED, CALLED_BACK),
    HANDLED_BUT_NEVER_SIGNED(200, ACCEPTED, DISPATCHED, CONTACTED, HANDLED),
    CONTACTED_LATE(1_300, ACCEPTED, DISPATCHED, SIGNED, TicketStep.CONTACTED_LATE, HANDLED, CALLED_BACK),
    CONTACTED_AT_24H(60, ACCEPTED, DISPATCHED, TicketStep.CONTACTED_AT_24H, HANDLED),
    CONTACTED_AFTER_24H(60, ACCEPTED, DISPATCHED, TicketStep.CONTACTED_AFTER_24H, HANDLED),
    RETURNED_AND_HANDLED(
            1_900,
            ACCEPTED,
            DISPATCHED,
            SIGNED,
            RETURNED,
            REDISPATCHED,
            SIGNED,
            CONTACTED,
            HANDLED,
            CALLED_BACK,
            ARCHIVED),
    RETURNED_UNSIGNED(600, ACCEPTED, DISPATCHED, RETURNED, REDISPATCHED, SIGNED, CONTACTED, HANDLED, CALLED_BACK),
    RETURNED_TWICE(
            120,
            ACCEPTED,
            DISPATCHED,
            SIGNED,
            RETURNED,
            REDISPATCHED,
            SIGNED,
            RETURNED,
            REDISPATCHED,
            SIGNED,
            TicketStep.CONTACTED_LATE,
            HANDLED),
    REDONE(700, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, HANDLED, CALLED_BACK, REDO, HANDLED, CALLED_BACK, ARCHIVED),
    REDONE_TWICE(
            60,
            ACCEPTED,
            DISPATCHED,
            SIGNED,
            CONTACTED,
            HANDLED,
            REDO,
            HANDLED,
            CALLED_BACK,
            REDO,
            HANDLED,
            CALLED_BACK),
    DISPATCHED_AFTER_AN_ANSWER(100, ACCEPTED, ANSWERED, DISPATCHED, SIGNED, CONTACTED, HANDLED),
    DISPATCHED_AFTER_A_BAD_ANSWER(
            200, ACCEPTED, ANSWERED, CALLED_BACK, REDO, DISPATCHED, SIGNED, CONTACTED, HANDLED, CALLED_BACK),
    CLOSED_FALSELY_THEN_TRULY(30, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, HANDLED_LONG_AGO, HANDLED),

    CLOSED_FALSELY(8, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, HANDLED_LONG_AGO),
    SENT_BACK(8, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, HANDLED, CALLED_BACK, REDO),
    MERGED_AFTER_DISPATCH(7, ACCEPTED, DISPATCHED, SIGNED, MERGED),
    NEVER_HANDLED(12, ACCEPTED, DISPATCHED, SIGNED, CONTACTED),
    NEVER_SIGNED(5, ACCEPTED, DISPATCHED),

    /** A demand of a 热线问政 session; how many there are, the report says. */
    ON_AIR(0, ACCEPTED, ON_AIR_DISPATCHED, ON_AIR_SIGNED, ON_AIR_CONTACTED, ON_AIR_HANDLED, CALLED_BACK);

    private static final long A_DAY = Duration.ofHours(24).toMillis();

    private final int per100000;
    private final List<TicketStep> steps;

    TicketPath(int per100000, TicketStep... steps) {
        this.per100000 = per100000;
        this.steps = List.of(steps);
    }

    int weight() {
        return per100000;
    }

    List<TicketStep> steps() {
        return steps;
    }

    /** Whether the pipeline refuses one of its events. */
    boolean isPartlyRefused() {
        return steps.stream().anyMatch(step -> !step.refusal().isEmpty());
    }

    boolean dispatched() {
        return has(TicketEventType.DISPATCHED);
    }

    /** Whether an answer holds and nobody else had to be asked. */
    boolean answeredOnline() {
        return !dispatched() && holds(TicketEventType.ANSWERED_ONLINE);
    }

    boolean handled() {
        return dispatched() && holds(TicketEventType.HANDLED);
    }

    boolean everHandled() {
        return dispatched() && has(TicketEventType.HANDLED);
    }

    boolean redone() {
        return everHandled() && has(TicketEventType.REDO);
    }

    boolean signed() {
        return dispatched() && has(TicketEventType.SIGNED);
    }

    boolean returned() {
        return dispatched() && has(TicketEventType.RETURNED);
    }

    /**
     * Whether the citizen is contacted within 24 hours of the first dispatch.
     *
     * @throws IllegalStateException if that would be left to chance
     */
    boolean contactedWithinADay() {
        int from = first(TicketEventType.DISPATCHED);
        int to = first(TicketEventType.CONTACTED);
        if (from < 0 || to < from) {
            return false;
        }
        List<TicketStep> between = steps.subList(from + 1, to + 1);
        boolean always = between.stream().mapToLong(step -> step.gap().most()).sum() <= A_DAY;
        boolean never = between.stream().mapToLong(step -> step.gap().least()).sum() > A_DAY;
        if (always == never) {
            throw new IllegalStateException(this + " may be contacted within a day or not");
        }
        return always;
    }

    private boolean has(TicketEventType type) {
        return first(type) >= 0;
    }

    /** Whether there is such a step and nothing was sent back after the last. */
    private boolean holds(TicketEventType type) {
        return last(type) > last(TicketEventType.REDO);
    }

    private int first(TicketEventType type) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).is(type)) {
                return i;
            }
        }
        return -1;
    }

    private int last(TicketEventType type) {
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            last = steps.get(i).is(type) ? i : last;
        }
        return last;
    }
}
