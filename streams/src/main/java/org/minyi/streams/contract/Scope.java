package org.minyi.streams.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a figure is about: the city, or one member of a dimension, or a pair of such members.
 *
 * @param text {@code city}, {@code region:430405} or {@code category:road|region:430405}; a member's own
 *     {@code : | @ %} are percent-encoded, so that a text is always read back as it was written
 */
public record Scope(String text) implements Comparable<Scope> {

    /** The whole city. */
    public static final Scope CITY = new Scope("city");

    /** The member that stands for "not told", so that the members of a dimension always sum to the city. */
    public static final String NONE = "none";

    /** The dimensions of which figures are kept, beside the whole city. */
    public static final List<String> DIMENSIONS =
            List.of("region", "channel", "source", "kind", "line", "unit", "category", "category|region");

    /** The dimension of the months in which tickets were accepted; only what is overdue is kept by it. */
    private static final String COHORT = "cohort";

    private static final Pattern WRITTEN =
            Pattern.compile("city|[a-z]+:MEMBER(\\|[a-z]+:MEMBER)*".replace("MEMBER", "([^:|@%]|%[0-9A-Fa-f]{2})+"));
    private static final int LONGEST_MEMBER = 64;
    private static final String OTHER = "other";

    /**
     * Reads what a user wrote.
     *
     * @throws IllegalArgumentException when it is no scope
     */
    public static Scope parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no scope: write city, region:430405 or category:road|region:430405");
        }
        return new Scope(text);
    }

    /** One member of a dimension; an empty member is {@link #NONE}, one over 64 characters is {@code other}. */
    public static Scope of(String dimension, String member) {
        return new Scope(dimension + ":" + code(member));
    }

    /** This scope narrowed by a member of another dimension. */
    public Scope and(String dimension, String member) {
        return new Scope(text + "|" + dimension + ":" + code(member));
    }

    /** This scope narrowed to the tickets accepted in that month. */
    public Scope acceptedIn(Window month) {
        return and(COHORT, month.text());
    }

    /** The shortest windows in which its figures are kept: hours, or days for what has very many members. */
    public Window.Kind finest() {
        boolean many = text.startsWith("unit:") || text.startsWith("category:") || text.contains(COHORT + ":");
        return many ? Window.Kind.DAY : Window.Kind.HOUR;
    }

    /** The dimensions of this scope, joined by {@code |}: {@code city}, {@code region}, {@code category|region}. */
    public String dimension() {
        return String.join("|", members().keySet());
    }

    /** How the texts of all scopes of a dimension begin: {@code category:} for category, and for category|region too. */
    public static String beginning(String dimension) {
        return dimension.replaceFirst("\\|.*", "") + ":";
    }

    /** The members of this scope as they were told, joined by {@code |}; empty for the city. */
    public String member() {
        return String.join("|", members().values());
    }

    /** Each dimension with its member as it was told; the city has the empty member. */
    public Map<String, String> members() {
        var members = new LinkedHashMap<String, String>();
        for (var part : text.split("\\|")) {
            int colon = part.indexOf(':');
            members.put(
                    colon < 0 ? part : part.substring(0, colon),
                    colon < 0 ? "" : URLDecoder.decode(part.substring(colon + 1), StandardCharsets.UTF_8));
        }
        return members;
    }

    @Override
    public int compareTo(Scope other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String code(String member) {
        if (member.isEmpty()) {
            return NONE;
        }
        if (member.length() > LONGEST_MEMBER) {
            return OTHER;
        }
        for (int i = 0; i < member.length(); i++) {
            if (":|@%+".indexOf(member.charAt(i)) >= 0) {
                return escaped(member);
            }
        }
        return member;
    }

    private static String escaped(String member) {
        return member.replace("%", "%25")
                .replace(":", "%3A")
                .replace("|", "%7C")
                .replace("@", "%40")
                .replace("+", "%2B");
    }
}
