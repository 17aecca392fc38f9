package org.minyi.streams.contract;

import java.util.Optional;

/**
 * A figure beside the same figure of another window, exactly.
 *
 * @param window the other window; empty where the calendar has none, as of 29 February a year before
 * @param base the figure of that window; empty where nothing at all is known of that time
 */
public record Compared(Comparison with, Figure current, Optional<Window> window, Optional<Figure> base) {

    /** The figure less its base; empty where one of the two says nothing. */
    public Optional<Rational> difference() {
        return current.value().flatMap(now -> base.flatMap(Figure::value).map(now::minus));
    }

    /** The difference as a part of the base; empty where there is no difference to tell, or the base is 0. */
    public Optional<Rational> growth() {
        return base.flatMap(Figure::value)
                .filter(before -> before.signum() != 0)
                .flatMap(before -> difference().map(difference -> difference.over(before)));
    }
}
