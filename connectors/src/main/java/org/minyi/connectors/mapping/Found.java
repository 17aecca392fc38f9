package org.minyi.connectors.mapping;

import java.util.function.UnaryOperator;
import org.minyi.connectors.Refusal;

/**
 * What was found for a value in a row.
 *
 * @param value null where there is nothing, or nothing that can be used
 * @param refusal why it cannot be used; null where it can
 */
record Found<T>(T value, Refusal refusal) {

    static <T> Found<T> of(T value) {
        return new Found<>(value, null);
    }

    static <T> Found<T> nothing() {
        return new Found<>(null, null);
    }

    static <T> Found<T> refused(Refusal refusal) {
        return new Found<>(null, refusal);
    }

    static Found<String> text(String text) {
        return text.isEmpty() ? nothing() : of(text);
    }

    boolean isRefused() {
        return refusal != null;
    }

    boolean isNothing() {
        return value == null && refusal == null;
    }

    Found<T> map(UnaryOperator<T> change) {
        return value == null ? this : of(change.apply(value));
    }
}
