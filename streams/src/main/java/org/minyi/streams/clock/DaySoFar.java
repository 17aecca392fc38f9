package org.minyi.streams.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.minyi.streams.contract.Window;

/**
 * A day up to an hour.
 *
 * @param hours its hours until then, in order
 * @param upTo the end of the last of them, or where the day begins
 */
public record DaySoFar(Window day, List<Window> hours, Instant upTo) {

    /** The day in which a moment lies, up to its last full hour. */
    public static DaySoFar of(LocalWindows windows, Instant now) {
        var day = windows.day(now.toEpochMilli());
        var full = windows.hours(day).stream()
                .filter(hour -> !windows.end(hour).isAfter(now))
                .toList();
        return of(windows, day, full);
    }

    /**
     * The same weekday of the week before, up to the same hour: those hours of it that the local clock calls as it calls
     * these. So an hour that was left out or came twice on either day is set beside whatever bears its name.
     */
    public DaySoFar weekBefore(LocalWindows windows) {
        var before = new Window(LocalDate.parse(day.text()).minusWeeks(1).toString());
        var names = hours.stream().map(Window::hourOfDay).collect(Collectors.toSet());
        var same = windows.hours(before).stream()
                .filter(hour -> names.contains(hour.hourOfDay()))
                .toList();
        return of(windows, before, same);
    }

    private static DaySoFar of(LocalWindows windows, Window day, List<Window> hours) {
        var upTo = hours.isEmpty() ? windows.start(day) : windows.end(hours.get(hours.size() - 1));
        return new DaySoFar(day, hours, upTo);
    }
}
