package org.minyi.streams.contract;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.schemas.Reject;

/** The years that are closed where one stands in a partition of facts. Immutable. */
public record ClosedYears(Set<Integer> years) {

    /** The reason of a refusal for coming after a year was closed. */
    public static final String REASON = "period-closed";

    /** No year is closed. */
    public static final ClosedYears NONE = new ClosedYears(Set.of());

    /** Keeps the years as they are now. */
    public ClosedYears {
        years = Set.copyOf(years);
    }

    /** The years of a text that {@link #text} made; null has none. */
    public static ClosedYears parse(String text) {
        return text == null || text.isEmpty()
                ? NONE
                : new ClosedYears(
                        Stream.of(text.split(" ")).map(Integer::valueOf).collect(Collectors.toSet()));
    }

    /** The years after that mark. */
    public ClosedYears after(YearMark mark) {
        var after = new TreeSet<>(years);
        if (mark.closed()) {
            after.add(mark.year());
        } else {
            after.remove(mark.year());
        }
        return new ClosedYears(after);
    }

    /** Whether none is closed. */
    public boolean isEmpty() {
        return years.isEmpty();
    }

    /** Whether that year is closed. */
    public boolean contains(int year) {
        return years.contains(year);
    }

    /** The years in order, for the state. */
    public String text() {
        return years.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Why a fact is refused that is about an entity of that year, which is closed. */
    public static Refusal refusal(int year) {
        return new Refusal(REASON, "eventTime", year + " is closed: minyi year reopen " + year + " lets it in");
    }

    /** Whether a record was refused because that year is closed. */
    public static boolean keptOut(Reject reject, int year) {
        return reject.getReason().equals(REASON)
                && reject.getDetail().equals(refusal(year).detail());
    }
}
