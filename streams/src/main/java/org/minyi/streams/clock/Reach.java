package org.minyi.streams.clock;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a rule is ever the first to match. Of each attribute it is enough to try the values that the fewest rules
 * match: those that the rule names, or, where it names none, that the ticket does not say.
 */
final class Reach {

    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.values());

    private Reach() {}

    /** Whether some ticket that this rule matches is matched by none of the others. */
    static boolean isLeftSomethingBy(List<DeadlineRule> others, DeadlineRule rule) {
        return escapes(rule, others, 0);
    }

    /** The same for those others that match all attributes before the next as they were tried. */
    private static boolean escapes(DeadlineRule rule, List<DeadlineRule> others, int next) {
        if (others.isEmpty()) {
            return true;
        }
        if (next == ATTRIBUTES.size() || others.stream().anyMatch(other -> asksNothing(other, next))) {
            return false;
        }
        var attribute = ATTRIBUTES.get(next);
        return values(rule, attribute).anyMatch(value -> {
            var left = others.stream()
                    .filter(other -> accepts(other, attribute, value))
                    .toList();
            return escapes(rule, left, next + 1);
        });
    }

    private static boolean asksNothing(DeadlineRule rule, int from) {
        return rule.when().stream().noneMatch(condition -> condition.attribute().ordinal() >= from);
    }

    private static boolean accepts(DeadlineRule rule, Attribute attribute, String value) {
        return on(rule, attribute).allMatch(condition -> condition.accepts(value));
    }

    private static Stream<String> values(DeadlineRule rule, Attribute attribute) {
        var named = on(rule, attribute).findFirst().map(Condition::values);
        if (named.isPresent()) {
            return named.get().stream();
        }
        return attribute == Attribute.ACTIVITY ? attribute.vocabulary().stream() : Stream.of("");
    }

    private static Stream<Condition> on(DeadlineRule rule, Attribute attribute) {
        return rule.when().stream().filter(condition -> condition.attribute() == attribute);
    }
}
