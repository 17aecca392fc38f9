package org.minyi.schemas.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The name that somebody most likely meant. */
public final class Nearest {

    private Nearest() {}

    /** A hint to end a sentence with; empty if nothing is near. */
    public static String hint(String written, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .filter(name -> distance(written, name) <= Math.max(2, written.length() / 2))
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
    }

    /** How many letters must be added, left out or replaced, whatever their case. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var costs = new int[b.length() + 1];
        for (int j = 0; j < costs.length; j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = costs[j];
                costs[j] = Math.min(replaced, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[b.length()];
    }
}
