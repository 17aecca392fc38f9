package org.minyi.streams;

import static org.minyi.streams.Oracle.attribute;
import static org.minyi.streams.Oracle.first;
import static org.minyi.streams.Oracle.tells;
import static org.minyi.streams.Oracle.text;
import static org.minyi.streams.Oracle.type;
import static org.minyi.streams.TicketOracle.responsible;
import static org.minyi.streams.TicketOracle.stands;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.streams.clock.CityClock;
import org.minyi.streams.clock.DeadlineRule;
import org.minyi.streams.clock.DeadlineRules;
import org.minyi.streams.clock.Due;
import org.minyi.streams.clock.Term;
import org.minyi.streams.clock.TicketAttributes;
import org.minyi.streams.clock.WorkCalendar;

/** The deadlines of a ticket, naively: how it stands after each event is asked of all events up to that one. */
final class TicketClockOracle {

    private static final CityClock CLOCK = new CityClock(PlainFlow.ZONE, WorkCalendar.shipped());
    private static final DeadlineRules RULES = DeadlineRules.shipped();

    private final List<SpecificRecord> history;
    private final DeadlineRule rule;
    private final Instant end;

    /** One more or one less from a moment on. */
    record Stock(String measure, Instant from, long more) {}

    /** A deadline, and whether the source set it. */
    private record Deadline(Due due, boolean given) {

        private static final Deadline NONE = new Deadline(Due.NONE, false);
    }

    TicketClockOracle(List<SpecificRecord> history, Instant end) {
        this.history = history;
        this.end = end;
        this.rule = RULES.ruleFor(new TicketAttributes(
                        text(history.get(0), "source"),
                        attribute(history, "kind"),
                        attribute(history, "category"),
                        attribute(history, "urgency"),
                        responsible(history),
                        attribute(history, "region"),
                        attribute(history, "channel"),
                        !attribute(history, "sessionId").isEmpty()))
                .orElseThrow();
    }

    /** Between one event and the next it is open or not, and overdue from its deadline on if it is. */
    List<Stock> stocks() {
        var stocks = new ArrayList<Stock>();
        for (int n = 1; n <= history.size(); n++) {
            if (isOpen(history.subList(0, n))) {
                var from = Oracle.at(history.get(n - 1));
                var to = n < history.size() ? Oracle.at(history.get(n)) : Instant.MAX;
                span("tickets.open", from, to, stocks);
                var due = after(n).due();
                boolean liesAhead = to.equals(Instant.MAX) && due.at() >= end.toEpochMilli();
                if (due.isKnown() && !liesAhead) {
                    var late = Instant.ofEpochMilli(due.at());
                    span("tickets.overdue_open", late.isAfter(from) ? late : from, to, stocks);
                }
            }
        }
        return stocks;
    }

    /** What it counts for as closed on time or not, and as one whose deadline nobody knows. */
    List<String> cohort() {
        var measures = new ArrayList<String>();
        if (stands(history, "HANDLED")) {
            int last = history.stream().map(Oracle::type).toList().lastIndexOf("HANDLED");
            measures.addAll(handledInTime(last));
        }
        if (after(history.size()).due().missingYear() != 0) {
            measures.add("tickets.deadline_unknown");
        }
        return measures;
    }

    /** What the HANDLED at that place in its history counts for. */
    List<String> handledInTime(int place) {
        var due = after(place).due();
        if (!due.isKnown()) {
            return List.of();
        }
        boolean late = Oracle.at(history.get(place)).toEpochMilli() > due.at();
        return List.of(late ? "tickets.overdue_closed" : "tickets.on_time");
    }

    boolean closedWithinThreeWorkingDays() {
        var closed = first(history, "DISPATCHED").isPresent() ? "HANDLED" : "ANSWERED_ONLINE";
        if (!stands(history, closed)) {
            return false;
        }
        var accepted = Oracle.at(first(history, "ACCEPTED").orElseThrow()).toEpochMilli();
        var due = CLOCK.due(accepted, Term.parse("3 working days"));
        int last = history.stream().map(Oracle::type).toList().lastIndexOf(closed);
        return due.isKnown() && Oracle.at(history.get(last)).toEpochMilli() <= due.at();
    }

    /** A length of time that is summed up, and kept as a histogram if the distribution is named. */
    record Closing(String sum, String distribution, long value) {}

    /** How long it took until it was first handled, and until it was handled for good. */
    List<Closing> closings() {
        var closings = new ArrayList<Closing>();
        if (first(history, "DISPATCHED").isEmpty()) {
            return closings;
        }
        first(history, "HANDLED").ifPresent(handled -> closing("first", "ever_handled", handled, closings));
        if (stands(history, "HANDLED")) {
            int last = history.stream().map(Oracle::type).toList().lastIndexOf("HANDLED");
            closing("final", "handled", history.get(last), closings);
        }
        return closings;
    }

    private void closing(String which, String counted, SpecificRecord handled, List<Closing> closings) {
        var from = Oracle.at(first(history, "ACCEPTED").orElseThrow());
        var to = Oracle.at(handled);
        long seconds = to.isBefore(from) ? 0 : Duration.between(from, to).toSeconds();
        closings.add(new Closing("tickets.closure_" + which + "_seconds", "tickets.closure_time." + which, seconds));
        CLOCK.workingDays(from.toEpochMilli(), to.toEpochMilli()).ifPresent(days -> {
            closings.add(new Closing(
                    "tickets.closure_" + which + "_workdays", "tickets.closure_time." + which + "_workdays", days));
            closings.add(new Closing("tickets." + counted + "_in_calendar", "", 1));
        });
    }

    private static void span(String measure, Instant from, Instant to, List<Stock> stocks) {
        if (from.isBefore(to)) {
            stocks.add(new Stock(measure, from, 1));
            if (!to.equals(Instant.MAX)) {
                stocks.add(new Stock(measure, to, -1));
            }
        }
    }

    private static boolean isOpen(List<SpecificRecord> sofar) {
        boolean closed = stands(sofar, "HANDLED")
                || stands(sofar, "ARCHIVED")
                || first(sofar, "MERGED").isPresent()
                || first(sofar, "DISPATCHED").isEmpty() && stands(sofar, "ANSWERED_ONLINE");
        return first(sofar, "ACCEPTED").isPresent() && !closed;
    }

    /** The deadline in force after the first n events. */
    private Deadline after(int n) {
        if (n == 0) {
            return Deadline.NONE;
        }
        var event = history.get(n - 1);
        var given = (Instant) tells(event, "deadline");
        return given == null ? moved(after(n - 1), event, n) : new Deadline(Due.on(given.toEpochMilli()), true);
    }

    private Deadline moved(Deadline before, SpecificRecord event, int n) {
        boolean units = rule.from() != DeadlineRule.From.ACCEPTED;
        return switch (type(event)) {
            case "ACCEPTED", "DISPATCHED", "SIGNED" ->
                type(event).equals(rule.from().name()) && before.equals(Deadline.NONE) ? fresh(event) : before;
            case "RETURNED" -> {
                var holder = responsible(history.subList(0, n - 1));
                boolean its = List.of("", holder).contains(text(event, "unit"));
                yield its && units && !before.given() ? Deadline.NONE : before;
            }
            case "REDO" -> rule.redo() == DeadlineRule.Redo.RESTART ? fresh(event) : before;
            case "EXTENDED" -> rule.extend() || before.given() ? extended(before, event) : before;
            default -> before;
        };
    }

    private Deadline fresh(SpecificRecord event) {
        return new Deadline(CLOCK.due(Oracle.at(event).toEpochMilli(), rule.term()), false);
    }

    private static Deadline extended(Deadline before, SpecificRecord event) {
        var until = (Instant) tells(event, "extendedUntil");
        var due = until == null ? before.due() : Due.on(until.toEpochMilli());
        boolean given = before.given() || until != null && before.equals(Deadline.NONE);
        due = extended(due, tells(event, "extendedHours"), Term.Unit.HOURS);
        due = extended(due, tells(event, "extendedNaturalDays"), Term.Unit.NATURAL_DAYS);
        return new Deadline(extended(due, tells(event, "extendedWorkingDays"), Term.Unit.WORKING_DAYS), given);
    }

    private static Due extended(Due due, Object amount, Term.Unit unit) {
        return due.isKnown() && amount != null && (int) amount > 0
                ? CLOCK.extended(due.at(), new Term((int) amount, unit))
                : due;
    }
}
