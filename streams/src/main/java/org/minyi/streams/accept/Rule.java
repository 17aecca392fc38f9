package org.minyi.streams.accept;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.minyi.streams.contract.Refusal;

/**
 * One thing that must hold of an event.
 *
 * @param reason the code of the refusal
 * @param field the field that is looked at
 * @param broken whether an event breaks the rule
 * @param detail the sentence for whoever mends it; it repeats codes and numbers, never what a citizen wrote
 */
record Rule<V>(String reason, String field, Predicate<V> broken, Function<V, String> detail) {

    private static final int WORST = 1;
    private static final int BEST = 5;

    Optional<Refusal> check(V event) {
        return broken.test(event) ? Optional.of(new Refusal(reason, field, detail.apply(event))) : Optional.empty();
    }

    /** A text that must be there. */
    static <V> Rule<V> present(String field, Function<V, String> value) {
        return new Rule<>(
                "missing-field", field, event -> value.apply(event).isBlank(), event -> "the event has no " + field);
    }

    /** A symbol that a newer version knows and this one does not. */
    static <V> Rule<V> known(String reason, String field, Predicate<V> unknown) {
        return new Rule<>(
                reason,
                field,
                unknown,
                event -> "this version does not know what the event's " + field + " says; replay it after an upgrade");
    }

    /** A field without which an event of its sort says nothing. */
    static <V> Rule<V> needed(String field, String by, Predicate<V> missing) {
        return new Rule<>("missing-field", field, missing, event -> by + " must carry " + field);
    }

    /** A moment, where there is one, lies behind the event that tells of it, and not before all feedback. */
    static <V> Rule<V> possible(String field, Function<V, Instant> moment, Function<V, Instant> toldAt) {
        return new Rule<>(
                "impossible-time",
                field,
                event -> moment.apply(event) != null
                        && (moment.apply(event).isBefore(HeaderRules.EARLIEST)
                                || moment.apply(event)
                                        .isAfter(toldAt.apply(event).plus(HeaderRules.TOLERANCE))),
                event -> field + " " + moment.apply(event) + " is no time of an event of " + toldAt.apply(event));
    }

    /** A level, where there is one, is one of five. */
    static <V> Rule<V> level(String field, Function<V, Integer> level) {
        return new Rule<>(
                "level-out-of-range",
                field,
                event -> level.apply(event) != null && (level.apply(event) < WORST || level.apply(event) > BEST),
                event -> field + " " + level.apply(event) + " is not one of 1 to 5");
    }
}
