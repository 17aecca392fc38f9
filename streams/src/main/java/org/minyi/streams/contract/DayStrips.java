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
    public record Stretch(long offered, long answered, Instant end) {}

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
        strip.forEachMinute(DayStrip.offeredSlot(0), (minute, calls) -> offeredBefore[from + minute + 1] = calls);
        strip.forEachMinute(DayStrip.answeredSlot(0), (minute, calls) -> answeredBefore[from + minute + 1] = calls);
        for (int at = from; at < from + DayStrip.MINUTES; at++) {
            offeredBefore[at + 1] += offeredBefore[at];
            answeredBefore[at + 1] += answeredBefore[at];
        }
    }

    /**
     * The stretch in which the smallest share of calls was answered, the first of several, among those that end after
     * the one moment and by the other; empty where no call was offered.
     */
    Optional<Stretch> lowest(Instant after, Instant upTo) {
        int lowest = -1;
        int last = at(minute(upTo));
        // Half a million in a year: nothing is made for each.
        for (int end = at(minute(after)) + 1; end <= last; end++) {
            if (offeredTo(end) > 0 && (lowest < 0 || isWorse(end, lowest))) {
                lowest = end;
            }
        }
        return lowest < 0 ? Optional.empty() : Optional.of(stretchTo(firstMinute + lowest));
    }

    /** Whether fewer calls were answered, in proportion, in the 1,440 minutes to the one end than in those to the other. */
    private boolean isWorse(int end, int other) {
        return Math.multiplyExact(answeredTo(end), offeredTo(other))
                < Math.multiplyExact(answeredTo(other), offeredTo(end));
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
        int first = at(minute(from));
        return IntStream.range(first, first + minutes)
                .mapToObj(minute -> before[minute + 1] - before[minute])
                .toList();
    }

    private Stretch stretchTo(long endMinute) {
        int end = at(endMinute);
        return new Stretch(offeredTo(end), answeredTo(end), Instant.EPOCH.plus(Duration.ofMinutes(endMinute)));
    }

    private long offeredTo(int end) {
        return offeredBefore[end] - offeredBefore[end - DayStrip.MINUTES];
    }

    private long answeredTo(int end) {
        return answeredBefore[end] - answeredBefore[end - DayStrip.MINUTES];
    }

    private int at(long minute) {
        return Math.toIntExact(minute - firstMinute);
    }

    private static LocalDate utcDay(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), Duration.ofMinutes(1).toSeconds());
    }
}
