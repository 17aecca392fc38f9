package org.minyi.streams.accept;

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

    Optional<Refusal> check(V event) {
        return broken.test(event) ? Optional.of(new Refusal(reason, field, detail.apply(event))) : Optional.empty();
    }

    /** A text that must be there. */
    static <V> Rule<V> present(String field, Function<V, String> value) {
        return new Rule<>(
                "missing-field", field, event -> value.apply(event).isBlank(), event -> "the event has no " + field);
    }
}
