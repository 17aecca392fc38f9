package org.minyi.streams.query.http;

import java.util.Arrays;
import java.util.Locale;

/**
 * A part of an {@code Accept} header.
 *
 * @param type e.g. {@code text/csv}, {@code text/*} or {@code *}{@code /*}
 * @param weight from 0, not at all, to 1
 */
record MediaRange(String type, double weight) {

    static MediaRange parse(String text) {
        var parts = text.split(";");
        double weight = Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(part -> part.toLowerCase(Locale.ROOT).startsWith("q="))
                .mapToDouble(part -> weight(part.substring(2).strip()))
                .findFirst()
                .orElse(1);
        return new MediaRange(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }

    boolean covers(String media) {
        return type.equals(media)
                || type.equals("*/*")
                || type.endsWith("/*") && media.startsWith(type.substring(0, type.length() - 1));
    }

    /** 2 for a type, 1 for all its subtypes, 0 for everything. */
    int precision() {
        return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }

    /** What is no weight is no wish. */
    private static double weight(String text) {
        return text.matches("(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(text) : 0;
    }
}
