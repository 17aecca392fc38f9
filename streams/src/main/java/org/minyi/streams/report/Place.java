package org.minyi.streams.report;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minyi.streams.contract.Comparison;

/**
 * A place in a sentence where a printed figure is put in: <code>{tickets.accepted}</code>, of another scope
 * <code>{tickets.accepted@source:12315}</code>, and how it has changed <code>{tickets.accepted previous}</code>.
 *
 * @param figure the metric's id, with the scope where that is not the section's
 * @param change empty for the figure itself
 */
record Place(String figure, Optional<Comparison> change) {

    static final Pattern WRITTEN = Pattern.compile("\\{([^{} ]+)(?: (previous|year-before))?}");

    /** All places of a sentence, in order. */
    static Stream<Place> in(String sentence) {
        return WRITTEN.matcher(sentence).results().map(Place::of);
    }

    static Place of(MatchResult match) {
        return new Place(
                match.group(1),
                Stream.of(Comparison.values())
                        .filter(comparison -> comparison.id().equals(match.group(2)))
                        .findFirst());
    }

    /** What a line's places are called. */
    static String name(Profile.Line line, Profile.Section section) {
        var metric = line.style().metric().id();
        return line.scope().equals(section.scope())
                ? metric
                : metric + "@" + line.scope().text();
    }
}
