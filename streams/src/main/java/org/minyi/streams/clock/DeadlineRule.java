package org.minyi.streams.clock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which tickets get which term.
 *
 * @param name unique among the rules; letters, digits, '-', '_' and '.'
 * @param when what must all hold of a ticket, at most one condition an attribute; nothing matches every ticket
 * @param term how long the ticket may take
 * @param from what the term runs from
 * @param redo what a REDO does to the term
 * @param extend whether EXTENDED moves the deadline
 */
public record DeadlineRule(String name, List<Condition> when, Term term, From from, Redo redo, boolean extend) {

    /** What a term runs from: the citizen's clock, or the unit's from either of its two events. */
    public enum From {
        ACCEPTED,
        DISPATCHED,
        SIGNED
    }

    /** What a REDO does: the same term again from the REDO on, or nothing. */
    public enum Redo {
        RESTART,
        KEEP
    }

    /** Keeps the conditions as they are now, in the order of attributes. */
    public DeadlineRule {
        when = when.stream()
                .sorted((one, other) -> one.attribute().compareTo(other.attribute()))
                .toList();
    }

    /** Whether this is a rule for that ticket. */
    public boolean matches(TicketAttributes ticket) {
        for (var condition : when) {
            if (!condition.accepts(ticket)) {
                return false;
            }
        }
        return true;
    }

    /** Everything that shapes a deadline, in one line. */
    String line() {
        return name + " "
                + when.stream().map(Condition::toString).collect(Collectors.joining(", ", "[", "]"))
                + " " + term + " from " + from + ", redo " + redo.name().toLowerCase(Locale.ROOT) + ", extend "
                + extend;
    }
}
