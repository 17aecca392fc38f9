package org.minyi.streams.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark in a partition of facts: from there on a year is closed, or open again. It is a record without a value in every
 * partition of the fact topics, so what came before it and what after is the same for whoever reads the facts.
 */
public record YearMark(int year, boolean closed) {

    private static final Pattern KEY = Pattern.compile("minyi:year-(closed|reopened):(\\d{4})");

    /** The mark that an arrival is, unless it is a fact. */
    public static Optional<YearMark> of(Arrival arrival) {
        if (arrival.value() != null || arrival.key() == null) {
            return Optional.empty();
        }
        Matcher key = KEY.matcher(new String(arrival.key(), StandardCharsets.UTF_8));
        return key.matches()
                ? Optional.of(new YearMark(
                        Integer.parseInt(key.group(2)), key.group(1).equals("closed")))
                : Optional.empty();
    }

    /** The key of the record that says so. */
    public byte[] key() {
        var key = "minyi:year-%s:%04d".formatted(closed ? "closed" : "reopened", year);
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
