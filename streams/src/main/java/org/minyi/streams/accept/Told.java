package org.minyi.streams.accept;

import java.time.Instant;
import org.minyi.streams.contract.Moment;

/** What an event leaves out, as facts say it: an empty text, a moment that never was. */
final class Told {

    private Told() {}

    static String text(String value) {
        return value == null ? "" : value.strip();
    }

    static String name(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    static long moment(Instant value) {
        return value == null ? Moment.NEVER : value.toEpochMilli();
    }

    static int number(Integer value) {
        return value == null ? 0 : value;
    }
}
