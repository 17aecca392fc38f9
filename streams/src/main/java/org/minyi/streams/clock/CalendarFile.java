package org.minyi.streams.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a calendar, {@code date,kind,holiday,paper}, and refuses what it cannot take at its word. */
final class CalendarFile {

    private static final List<String> COLUMNS = List.of("date", "kind", "holiday", "paper");
    private static final String HEADER = String.join(",", COLUMNS);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final TextFile file;
    private final Map<LocalDate, Day> days = new LinkedHashMap<>();

    /** What a row says of its day, and where. */
    record Day(boolean worked, Place place) {}

    private CalendarFile(TextFile file) {
        this.file = file;
    }

    /** The days that the file names, in its order. */
    static Map<LocalDate, Day> read(TextFile file) {
        return new CalendarFile(file).days();
    }

    private Map<LocalDate, Day> days() {
        var lines = file.text().lines().toList();
        checkHeader(lines.isEmpty() ? "" : lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(lines.get(i), file.line(i + 1));
            }
        }
        if (days.isEmpty()) {
            throw file.line(1).refusal("no day follows: write the days off and the weekend days worked below");
        }
        return days;
    }

    private void checkHeader(String line) {
        var written = List.of(line.strip().split(",", -1));
        for (var column : COLUMNS) {
            if (!written.contains(column)) {
                throw file.line(1).refusal("the column '" + column + "' is missing: the first line must be " + HEADER);
            }
        }
        if (!written.equals(COLUMNS)) {
            throw file.line(1).refusal("the columns are others: the first line must be " + HEADER);
        }
    }

    private void add(String line, Place place) {
        var cells = line.strip().split(",", -1);
        if (cells.length != COLUMNS.size()) {
            throw place.refusal("there are " + cells.length + " columns: write the " + COLUMNS.size() + " of " + HEADER
                    + ", without commas in them");
        }
        var date = date(cells[0].strip(), place);
        var before = days.putIfAbsent(date, new Day(worked(cells[1].strip(), place), place));
        if (before != null) {
            throw place.refusal(date + " is in line " + before.place().line() + " already: take one of the two out");
        }
    }

    private static LocalDate date(String written, Place place) {
        try {
            var date = LocalDate.parse(written);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            throw place.refusal("'" + written + "' is no date: write it like 2023-10-01");
        }
        throw place.refusal(written + " is in no year that a calendar is for, " + FIRST_YEAR + " to " + LAST_YEAR
                + ": mend the date");
    }

    private static boolean worked(String written, Place place) {
        return switch (written) {
            case "WORK" -> true;
            case "OFF" -> false;
            default ->
                throw place.refusal(
                        "'" + written + "' is no kind: write OFF for a day off, WORK for a weekend day that is worked");
        };
    }
}
