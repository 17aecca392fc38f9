package org.minyi.streams.clock;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * That an attribute of a ticket has one of some values, or lies in one of some branches of the tree of categories.
 *
 * @param values at least one
 */
public record Condition(Attribute attribute, Set<String> values) {

    /** Keeps the values as they are now. */
    public Condition {
        values = Set.copyOf(values);
    }

    boolean accepts(TicketAttributes ticket) {
        return accepts(ticket.value(attribute));
    }

    boolean accepts(String value) {
        return attribute == Attribute.CATEGORY ? inBranch(value) : values.contains(value);
    }

    private boolean inBranch(String category) {
        var path = category;
        while (!values.contains(path)) {
            int end = path.lastIndexOf('/');
            if (end < 0) {
                return false;
            }
            path = path.substring(0, end);
        }
        return true;
    }

    /** The same text for the same condition, e.g. kind=HELP|REPORT. */
    @Override
    public String toString() {
        return attribute.key() + "="
                + values.stream().sorted().map(Condition::escaped).collect(Collectors.joining("|"));
    }

    private static String escaped(String value) {
        return value.replaceAll("[\\\\|, ]", "\\\\$0");
    }
}
