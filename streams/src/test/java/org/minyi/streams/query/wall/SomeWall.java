package org.minyi.streams.query.wall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.CellMap;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.alert.SomeAlerts;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.board.KnownMembers;
import org.minyi.streams.query.board.MemberWalk;
import org.minyi.streams.query.work.Duty;
import org.minyi.streams.query.work.SomeDuty;

/** The wall of a city whose cells and queues are written by hand. */
public final class SomeWall {

    private final Map<CellKey, Counts> cells = new HashMap<>();
    private final List<QueueStatus> queues = new ArrayList<>();
    private Duty duty = new SomeDuty();
    private ZoneId zone = PlainFlow.ZONE;
    private Instant now = Instant.EPOCH;

    SomeWall at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    /** Its hours are those of that zone, its stocks are not. */
    SomeWall in(String anotherZone) {
        zone = ZoneId.of(anotherZone);
        return this;
    }

    Instant now() {
        return now;
    }

    public SomeWall has(String cell, Measure measure, long amount) {
        cells.merge(CellKey.parse(cell), Counts.of(measure, amount), Counts::plus);
        return this;
    }

    public SomeWall called(String moment, boolean answered) {
        var offered = Instant.parse(moment).toEpochMilli();
        var strip = new CellKey(Scope.CITY, LocalWindows.utcDay(offered));
        cells.merge(strip, DayStrip.call(offered, answered), Counts::plus);
        return this;
    }

    SomeWall sampled(String line, String moment, int waiting) {
        queues.add(QueueStatus.newBuilder()
                .setLine(line)
                .setSource("acd")
                .setSampledAt(Instant.parse(moment))
                .setWaitingCalls(waiting)
                .build());
        return this;
    }

    /** What those on duty have before them. */
    SomeWall on(Duty those) {
        duty = those;
        return this;
    }

    Wall wall() {
        var windows = new LocalWindows(zone);
        var about = new About("1", "某市", zone.getId(), true, "minyi", "", "", "", true);
        var maker = new WallMaker(
                about, windows, cells(), members(), () -> queues, duty, new SomeAlerts(), Catalogue.METRICS, () -> now);
        return maker.wall();
    }

    public CellMap cells() {
        return new CellMap(cells, now);
    }

    public KnownMembers members() {
        var keys = new TreeSet<String>();
        cells.keySet().forEach(key -> keys.add(key.text()));
        return new KnownMembers(new MemberWalk(
                (from, before) -> Optional.ofNullable(keys.ceiling(from)).filter(key -> key.compareTo(before) < 0)));
    }
}
