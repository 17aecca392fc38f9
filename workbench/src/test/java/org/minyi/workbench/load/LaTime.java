package org.minyi.workbench.load;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as Los Angeles writes them, read without a date format and without a table of zones. */
final class LaTime {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4}) (0[1-9]|1[0-2]):(\\d\\d):(\\d\\d) ([AP])M");

    private LaTime() {}

    /** The moment; empty of a text that is none. */
    static Optional<Instant> read(String text) {
        return local(text).map(local -> local.toInstant(ZoneOffset.ofHours(isSummer(local) ? -7 : -8)));
    }

    /** The same on the city's clocks. */
    static Optional<LocalDateTime> local(String text) {
        var part = WRITTEN.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        int noon = part.group(7).equals("P") ? 12 : 0;
        try {
            return Optional.of(LocalDateTime.of(
                    Integer.parseInt(part.group(3)),
                    Integer.parseInt(part.group(1)),
                    Integer.parseInt(part.group(2)),
                    Integer.parseInt(part.group(4)) % 12 + noon,
                    Integer.parseInt(part.group(5)),
                    Integer.parseInt(part.group(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By the law since 2007; of an hour that comes twice the first is meant. */
    private static boolean isSummer(LocalDateTime local) {
        var march = LocalDate.of(local.getYear(), Month.MARCH, 1).with(dayOfWeekInMonth(2, SUNDAY));
        var november = LocalDate.of(local.getYear(), Month.NOVEMBER, 1).with(dayOfWeekInMonth(1, SUNDAY));
        return !local.isBefore(march.atTime(3, 0)) && local.isBefore(november.atTime(2, 0));
    }
}
