package org.minyi.streams.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The minutes of a city or a line, one after the other, over as many days of UTC as are asked for. */
public final class DayStrips {

    private final long firstMinute;
    private final long[] offeredBefore;
    private final long[] answeredBefore;

    /**
     * Calls offered, and answered, in 1,440 consecutive minutes.
     *
     * @param end the end of the last of these minutes
     */
    public record Stretch(long offered, long answered, Instant end) {

        /** Whether fewer of its calls were answered, in proportion, than of the other's. */
        private boolean isWorseThan(Stretch other) {
            return Math.multiplyExact(answered, other.offered) < Math.multiplyExact(other.answered, offered);
        }
    }

    private DayStrips(long firstMinute, int minutes) {
        this.firstMinute = firstMinute;
        this.offeredBefore = new long[minutes + 1];
        this.answeredBefore = new long[minutes + 1];
    }

    /** The strips of a scope with every stretch that ends after the one moment and by the other. */
    public static DayStrips of(Scope scope, Instant after, Instant upTo, Cells cells) {
        var first = utcDay(after).minusDays(1);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, utcDay(upTo)) + 1);
        var strips = new DayStrips(minute(first.atStartOfDay().toInstant(ZoneOffset.UTC)), days * DayStrip.MINUTES);
        for (int day = 0; day < days; day++) {
            var strip = new CellKey(scope, new Window(first.plusDays(day) + "Z"));
            strips.fill(day * DayStrip.MINUTES, cells.counts(strip));
        }
        return strips;
    }

    private void fill(int from, Counts strip) {
        for (int i = 0; i < DayStrip.MINUTES; i++) {
            int at = from + i;
            offeredBefore[at + 1] = offeredBefore[at] + strip.inSlot(DayStrip.offeredSlot(i));
            answeredBefore[at + 1] = answeredBefore[at] + strip.inSlot(DayStrip.answeredSlot(i));
        }
    }

    /**
     * The stretch in which the smallest share of calls was answered, the first of several, among those that end after
     * the one moment and by the other; empty where no call was offered.
     */
    Optional<Stretch> lowest(Instant after, Instant upTo) {
        Stretch lowest = null;
        for (long end = minute(after) + 1; end <= minute(upTo); end++) {
            var stretch = stretchTo(end);
            if (stretch.offered > 0 && (lowest == null || stretch.isWorseThan(lowest))) {
                lowest = stretch;
            }
        }
        return Optional.ofNullable(lowest);
    }

    /** The 1,440 minutes that end with a moment. */
    public Stretch stretchTo(Instant end) {
        return stretchTo(minute(end));
    }

    /** How many calls were offered in each of so many minutes. */
    public List<Long> offered(Instant from, int minutes) {
        return each(offeredBefore, from, minutes);
    }

    /** How many of the calls offered in each of so many minutes were answered. */
    public List<Long> answered(Instant from, int minutes) {
        return each(answeredBefore, from, minutes);
    }

    private List<Long> each(long[] before, Instant from, int minutes) {
        int first = Math.toIntExact(minute(from) - firstMinute);
        return IntStream.range(first, first + minutes)
                .mapToObj(minute -> before[minute + 1] - before[minute])
                .toList();
    }

    private Stretch stretchTo(long endMinute) {
        int end = Math.toIntExact(endMinute - firstMinute);
        int begin = end - DayStrip.MINUTES;
        return new Stretch(
                offeredBefore[end] - offeredBefore[begin],
                answeredBefore[end] - answeredBefore[begin],
                Instant.EPOCH.plus(Duration.ofMinutes(endMinute)));
    }

    private static LocalDate utcDay(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), Duration.ofMinutes(1).toSeconds());
    }
}
