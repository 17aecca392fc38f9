package org.minyi.streams.query.recount;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.minyi.schemas.Department;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Empty cells that note what they are asked for: an answer drawn up from them tells what it needs. */
public final class Need implements Cells {

    /** Of more days than a month has only the cells that were asked for are wanted, not those of every scope. */
    private static final int MOST_WHOLE_DAYS = 31;

    private final LocalWindows calendar;
    private final Supplier<Collection<Department>> roster;
    private final AsOf asOf;
    private final Set<Window> windows = new HashSet<>();
    private final Set<Window> past = new HashSet<>();
    private final Set<Measure> stocks = new HashSet<>();
    private final Map<Window, Set<Scope>> days = new HashMap<>();
    private final Map<Window, Set<Scope>> single = new HashMap<>();
    private final Set<Wanted.MemberList> lists = new HashSet<>();

    /** Nothing has been asked for yet; whoever asks looks as of that moment. */
    public Need(LocalWindows calendar, Supplier<Collection<Department>> roster, AsOf asOf) {
        this.calendar = calendar;
        this.roster = roster;
        this.asOf = asOf;
    }

    /** What has been asked for. */
    public Wanted wanted() {
        var whole = new HashSet<>(windows);
        var alone = new HashMap<>(single);
        if (days.size() <= MOST_WHOLE_DAYS) {
            whole.addAll(days.keySet());
        } else {
            alone.putAll(days);
        }
        return new Wanted(whole, past, stocks, alone, lists);
    }

    @Override
    public Counts counts(CellKey key) {
        switch (key.window().kind()) {
            case UTC_DAY -> note(single, key);
            case DAY -> note(days, key);
            default -> windows.add(key.window());
        }
        return Counts.ZERO;
    }

    private static void note(Map<Window, Set<Scope>> cells, CellKey key) {
        cells.computeIfAbsent(key.window(), window -> new HashSet<>()).add(key.scope());
    }

    @Override
    public long amount(Measure measure, CellKey key) {
        stocks.add(measure);
        return 0;
    }

    @Override
    public Instant start(Window window) {
        return calendar.start(window);
    }

    /** The same time is made up of other windows for scopes that have no hours: theirs are wanted along with it. */
    @Override
    public Past upTo(Window window, Window.Kind finest) {
        past.addAll(calendar.upTo(window, Window.Kind.HOUR, asOf).windows());
        past.addAll(calendar.upTo(window, Window.Kind.DAY, asOf).windows());
        return calendar.upTo(window, finest, asOf);
    }

    @Override
    public Collection<Department> departments() {
        return roster.get();
    }

    /** Somebody in every window that was asked for, so that what is asked about members is heard too. */
    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        lists.add(new Wanted.MemberList(dimension, length));
        return windows.stream()
                .filter(window -> window.kind() == length)
                .map(window -> new CellKey(Scope.of(dimension, "somebody"), window))
                .toList();
    }
}
