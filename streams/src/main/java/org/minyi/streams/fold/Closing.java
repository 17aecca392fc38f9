package org.minyi.streams.fold;

import java.util.Optional;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.ClosedYears;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Refusal;

/**
 * Which facts come too late: those about an entity of a year that is closed. An entity is of the year in which it began,
 * and belongs to none until that is known.
 */
public final class Closing<F extends Fact> {

    private final Lifecycle<F, ?> lifecycle;
    private final LocalWindows windows;

    /** Closes the years of these windows to entities of that life. */
    public Closing(Lifecycle<F, ?> lifecycle, LocalWindows windows) {
        this.lifecycle = lifecycle;
        this.windows = windows;
    }

    /** Why a fact may not enter this history any more, if it may not. */
    public Optional<Refusal> refusal(ClosedYears closed, History<F> before, F fact) {
        return closed.isEmpty()
                ? Optional.empty()
                : begun(before, fact)
                        .map(begun -> windows.year(begun.stamp().eventTime()))
                        .filter(closed::contains)
                        .map(ClosedYears::refusal);
    }

    private Optional<F> begun(History<F> before, F fact) {
        return before.first(lifecycle::begins).or(() -> Optional.of(fact).filter(lifecycle::begins));
    }
}
