package org.minyi.streams.query.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/**
 * How lively each source is.
 *
 * @param today the local day that is meant
 * @param isWhole whether every arrival of the last hour has been read; else the numbers are the least there can be
 */
record SourceList(Instant at, String today, boolean isWhole, List<Source> sources) {

    private static final String LEDGER = "ledger";

    /**
     * A source.
     *
     * @param lastEvent when the latest of its newest events happened; null where none is among the newest of all
     * @param lastArrival when the last of them arrived; null likewise
     * @param lastDay the last local day that the ledger has an event of
     * @param lastHour how many events arrived in the last hour
     * @param today how many of its events happened today
     * @param rejectedToday how many of these were refused
     */
    record Source(
            String source,
            Instant lastEvent,
            Instant lastArrival,
            String lastDay,
            long lastHour,
            long today,
            long rejectedToday) {}

    /** All that the ledger knows, and all that have been heard of. */
    static SourceList of(Cells cells, SourceWatch.Heard heard, Window today, Instant now) {
        var last = lastDays(cells);
        var names = new TreeSet<>(last.keySet());
        names.addAll(heard.bySource().keySet());
        var sources = new ArrayList<Source>();
        for (var name : names) {
            var day = cells.counts(new CellKey(Scope.of(LEDGER, name), today));
            var hearing = heard.bySource().get(name);
            sources.add(new Source(
                    name,
                    hearing == null ? null : hearing.lastEvent(),
                    hearing == null ? null : hearing.lastArrival(),
                    last.get(name),
                    hearing == null ? 0 : hearing.arrivals(),
                    day.get(Measure.LEDGER_IN),
                    day.get(Measure.LEDGER_REJECTED)));
        }
        return new SourceList(now, today.text(), heard.isWhole(), sources);
    }

    private static Map<String, String> lastDays(Cells cells) {
        var days = new HashMap<String, String>();
        for (var key : cells.keys(LEDGER, Window.Kind.DAY)) {
            days.merge(
                    key.scope().member(), key.window().text(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return days;
    }
}
