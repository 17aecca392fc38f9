package org.minyi.streams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.HungUp;
import org.minyi.streams.contract.Sight;
import org.minyi.streams.contract.WorkFilter;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkPart;
import org.minyi.streams.contract.WorkSize;
import org.minyi.streams.notice.WorkLists;
import org.minyi.streams.query.work.Duty;

/** Asks the views of those on duty. */
final class WorkDesk implements Duty {

    private final DutyDesk desk;
    private final WorkLists lists;

    WorkDesk(DutyDesk desk, Clocks clocks) {
        this.desk = desk;
        this.lists = new WorkLists(desk.tickets(), desk.ratings(), clocks);
    }

    @Override
    public boolean isKnown() {
        return desk.isKnown();
    }

    @Override
    public long forgotten() {
        return desk.tickets().forgotten() + desk.ratings().forgotten();
    }

    @Override
    public Map<WorkList, Integer> counts(Instant at) {
        return lists.counts(at);
    }

    @Override
    public WorkSize size(WorkList list, Sight sight, Instant at) {
        return lists.size(list, sight, at);
    }

    @Override
    public WorkPart part(WorkList list, WorkFilter filter, Instant at, int skip, int most) {
        return lists.part(list, filter, at, skip, most);
    }

    @Override
    public HungUp callers(Instant at) {
        return desk.callers().at(at);
    }

    @Override
    public List<Long> accepted(Instant from, int minutes) {
        return desk.recent().accepted(from, minutes);
    }
}
