package org.minyi.streams.query.health;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/**
 * Which years' working days are not loaded although the deadlines of tickets need them.
 *
 * @param loaded the years that are
 * @param missing by the year in which the tickets were accepted
 */
record MissingCalendars(List<Integer> loaded, List<Missing> missing) {

    private static final int FIRST_YEAR = 2000;

    /**
     * Tickets whose deadline cannot be known yet.
     *
     * @param acceptedIn the year in which they were accepted
     * @param year the first year from then on that is not loaded
     */
    record Missing(int acceptedIn, int year, long tickets) {}

    /** As the figures say, up to the year after the present one, for a deadline may lie there. */
    static MissingCalendars of(Cells cells, List<Integer> loaded, Window today) {
        var known = Set.copyOf(loaded);
        int last = Integer.parseInt(today.year().text());
        var missing = IntStream.rangeClosed(FIRST_YEAR, last)
                .mapToObj(year -> new Missing(year, firstUnknown(year, known), tickets(cells, year)))
                .filter(row -> row.tickets > 0)
                .toList();
        return new MissingCalendars(loaded, missing);
    }

    private static long tickets(Cells cells, int year) {
        return cells.counts(new CellKey(Scope.CITY, new Window(Integer.toString(year))))
                .get(Measure.TICKETS_DEADLINE_UNKNOWN);
    }

    private static int firstUnknown(int from, Set<Integer> known) {
        int year = from;
        while (known.contains(year)) {
            year++;
        }
        return year;
    }
}
