package org.minyi.streams.clock;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.DeadlineRule.From;
import org.minyi.streams.clock.DeadlineRule.Redo;
import org.minyi.streams.clock.Term.Unit;
import org.minyi.streams.clock.TicketClock.Closure;
import org.minyi.streams.contract.Extension;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Turn;

/**
 * Goes once through a ticket's life in order and notes when it was open, and when it was open beyond the deadline that
 * was in force at that moment.
 */
final class TicketSweep {

    private final CityClock clock;
    private final boolean givenWins;
    private final DeadlineRule rule;
    private final long end;

    private final List<TicketClock.Handling> handlings = new ArrayList<>();
    private final List<Interval> open = new ArrayList<>();
    private final List<Interval> overdue = new ArrayList<>();
    private boolean accepted;
    private boolean dispatched;
    private boolean answered;
    private boolean handled;
    private boolean archived;
    private boolean merged;
    private long openSince = Moment.NEVER;
    private long now = Moment.NEVER;
    private Due deadline = Due.NONE;
    private String by = "";
    private Closure closure = Closure.NONE;

    /**
     * Sweeps under that rule.
     *
     * @param rule null where none matches the ticket
     * @param end the moment up to which is looked (epoch milliseconds): a deadline that is not before it is not breached
     */
    TicketSweep(CityClock clock, boolean givenWins, DeadlineRule rule, long end) {
        this.clock = clock;
        this.givenWins = givenWins;
        this.rule = rule;
        this.end = end;
    }

    TicketClock over(List<Turn> turns) {
        for (var turn : turns) {
            goOnTo(turn.at());
            take(turn);
            if (givenWins && Moment.happened(turn.deadline())) {
                set(Due.on(turn.deadline()), TicketClock.GIVEN);
            }
            openOrClose();
        }
        if (Moment.happened(openSince)) {
            goOnTo(Moment.NEVER);
            open.add(new Interval(openSince, Moment.NEVER));
        }
        return new TicketClock(
                by, isUnits(), deadline, closure, List.copyOf(handlings), List.copyOf(open), List.copyOf(overdue));
    }

    private void take(Turn turn) {
        switch (turn.type()) {
            case ACCEPTED -> {
                accepted = true;
                startFrom(From.ACCEPTED);
            }
            case DISPATCHED -> {
                dispatched = true;
                startFrom(From.DISPATCHED);
            }
            case SIGNED -> startFrom(From.SIGNED);
            case RETURNED -> stopUnitsClock();
            case EXTENDED -> extend(turn.extension());
            case REDO -> sendBack();
            case HANDLED -> {
                handled = true;
                closure = closure();
                handlings.add(new TicketClock.Handling(now, closure));
            }
            case ANSWERED_ONLINE -> answered = true;
            case ARCHIVED -> archived = true;
            case MERGED -> merged = true;
            case CONTACTED, SUPERVISED, CALLED_BACK, CORRECTED, VOIDED -> {}
        }
    }

    /** An answer holds as long as nobody else is asked. */
    private boolean isOpen() {
        return accepted && !handled && !archived && !merged && (dispatched || !answered);
    }

    private void openOrClose() {
        boolean wasOpen = Moment.happened(openSince);
        if (isOpen() && !wasOpen) {
            openSince = now;
        } else if (!isOpen() && wasOpen) {
            open.add(new Interval(openSince, now));
            openSince = Moment.NEVER;
        }
    }

    /** A clock that runs is not started again: not by a second signature, nor by a unit that passes the ticket on. */
    private void startFrom(From event) {
        if (rule != null && rule.from() == event && deadline.isNone()) {
            set(clock.due(now, rule.term()), rule.name());
        }
    }

    /** The unit's clock stops when it returns the ticket and starts anew with the next unit; the citizen's runs on. */
    private void stopUnitsClock() {
        if (isUnits()) {
            set(Due.NONE, "");
        }
    }

    private boolean isUnits() {
        return rule != null && rule.from() != From.ACCEPTED && by.equals(rule.name());
    }

    private void sendBack() {
        answered = false;
        handled = false;
        archived = false;
        closure = Closure.NONE;
        if (rule != null && rule.redo() == Redo.RESTART) {
            set(clock.due(now, rule.term()), rule.name());
        }
    }

    private void set(Due due, String setBy) {
        deadline = due;
        by = setBy;
    }

    private void extend(Extension extension) {
        if (rule != null && !rule.extend() && !by.equals(TicketClock.GIVEN)) {
            return;
        }
        if (Moment.happened(extension.until())) {
            set(Due.on(extension.until()), by.isEmpty() ? TicketClock.GIVEN : by);
        }
        extend(extension.hours(), Unit.HOURS);
        extend(extension.naturalDays(), Unit.NATURAL_DAYS);
        extend(extension.workingDays(), Unit.WORKING_DAYS);
    }

    private void extend(int amount, Unit unit) {
        if (amount > 0 && deadline.isKnown()) {
            deadline = clock.extended(deadline.at(), new Term(amount, unit));
        }
    }

    private Closure closure() {
        if (deadline.isNone()) {
            return Closure.WITHOUT_DEADLINE;
        }
        if (!deadline.isKnown()) {
            return Closure.UNKNOWN;
        }
        return now <= deadline.at() ? Closure.ON_TIME : Closure.OVERDUE;
    }

    /** Up to the next turn, or for ever, the ticket stands as it does and under the deadline that it has. */
    private void goOnTo(long next) {
        if (Moment.happened(openSince) && deadline.isKnown()) {
            long from = Math.max(now, deadline.at());
            if (Moment.happened(next) ? from < next : deadline.at() < end) {
                noteOverdue(from, next);
            }
        }
        now = next;
    }

    private void noteOverdue(long from, long to) {
        int last = overdue.size() - 1;
        if (last >= 0 && overdue.get(last).to() == from) {
            overdue.set(last, new Interval(overdue.get(last).from(), to));
        } else {
            overdue.add(new Interval(from, to));
        }
    }
}
