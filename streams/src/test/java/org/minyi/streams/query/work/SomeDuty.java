package org.minyi.streams.query.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.minyi.streams.contract.HungUp;
import org.minyi.streams.contract.Sight;
import org.minyi.streams.contract.WorkFilter;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkPart;
import org.minyi.streams.contract.WorkSize;

/** Those on duty, who have not read what is open until they are told what it is. */
public final class SomeDuty implements Duty {

    private final Map<WorkList, Integer> counts = new EnumMap<>(WorkList.class);
    private final List<Instant> accepted = new ArrayList<>();
    private HungUp callers = HungUp.NOBODY;
    private boolean known;

    public SomeDuty has(WorkList list, int rows) {
        known = true;
        counts.put(list, rows);
        return this;
    }

    public SomeDuty hungUp(HungUp.Caller... those) {
        known = true;
        callers = new HungUp(List.of(those), 0, 0);
        return this;
    }

    SomeDuty accepted(String... moments) {
        known = true;
        Arrays.stream(moments).map(Instant::parse).forEach(accepted::add);
        return this;
    }

    @Override
    public boolean isKnown() {
        return known;
    }

    @Override
    public long forgotten() {
        return 0;
    }

    @Override
    public Map<WorkList, Integer> counts(Instant at) {
        var all = new EnumMap<WorkList, Integer>(WorkList.class);
        all.putAll(counts);
        Arrays.stream(WorkList.values()).forEach(list -> all.putIfAbsent(list, 0));
        return all;
    }

    @Override
    public WorkSize size(WorkList list, Sight sight, Instant at) {
        return new WorkSize(list.id(), seen(list, sight, at), Map.of(), Map.of(), Map.of());
    }

    @Override
    public WorkPart part(WorkList list, WorkFilter filter, Instant at, int skip, int most) {
        return new WorkPart(seen(list, filter.sight(), at), List.of());
    }

    /** None of it belongs to a unit or a region. */
    private int seen(WorkList list, Sight sight, Instant at) {
        return sight.ofTheCity() ? counts(at).get(list) : 0;
    }

    @Override
    public HungUp callers(Instant at) {
        return callers;
    }

    @Override
    public List<Long> accepted(Instant from, int minutes) {
        var counts = new ArrayList<>(Collections.nCopies(minutes, 0L));
        for (var at : accepted) {
            int minute = (int) ((at.getEpochSecond() - from.getEpochSecond()) / 60);
            counts.set(minute, counts.get(minute) + 1);
        }
        return counts;
    }
}
