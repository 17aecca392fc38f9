package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import org.minyi.streams.clock.Clocks;

/**
 * How long somebody had something, in seconds and in working days; null where that cannot be told.
 *
 * @param from null if they never had it
 */
record Spell(Instant from, Instant to, Clocks clocks) {

    Long seconds() {
        return seconds(from, to);
    }

    /** Null where a calendar year is missing too. */
    Integer workingDays() {
        if (from == null) {
            return null;
        }
        var days = clocks.workingDays(from.toEpochMilli(), to.toEpochMilli());
        return days.isPresent() ? days.getAsInt() : null;
    }

    /** From one moment to another, negative if that is the earlier; null without either. */
    static Long seconds(Instant from, Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toSeconds();
    }
}
