package org.minyi.streams.query.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.clock.DaySoFar;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.DayStrips;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.alert.AlertList;
import org.minyi.streams.query.alert.Alerting;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.KnownMembers;
import org.minyi.streams.query.board.OneLook;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.work.Duty;

/** Draws up the wall from what is known now. */
public final class WallMaker {

    private static final int MOST_MEMBERS = 12;
    private static final int LAST_MINUTES = 60;
    private static final int MOST_ALERTS = 8;
    private static final Duration COUNTED_FOR = Duration.ofSeconds(1);

    private final About about;
    private final LocalWindows windows;
    private final Cells cells;
    private final KnownMembers members;
    private final Supplier<List<QueueStatus>> queues;
    private final Duty duty;
    private final Alerting alerting;
    private final WallMetrics metrics;
    private final InstantSource clock;
    private volatile Counted counted = new Counted(Instant.MIN, null);

    /** How much is to be done, as it was counted at a moment. */
    private record Counted(Instant at, Wall.Work work) {

        /** When it is to be counted anew, seen from now; never where it has just been. */
        Instant agesAt(Instant now) {
            return at.equals(now) ? Instant.MAX : at.plus(COUNTED_FOR).plusMillis(1);
        }
    }

    /** Draws up the wall of that city from this board, what is open and these alerts, by the metrics of this catalogue. */
    public WallMaker(
            About about, Board board, Duty duty, Alerting alerting, List<Metric> catalogue, InstantSource clock) {
        this(about, board.windows(), board, board.members(), board::queues, duty, alerting, catalogue, clock);
    }

    WallMaker(
            About about,
            LocalWindows windows,
            Cells cells,
            KnownMembers members,
            Supplier<List<QueueStatus>> queues,
            Duty duty,
            Alerting alerting,
            List<Metric> catalogue,
            InstantSource clock) {
        this.about = about;
        this.windows = windows;
        this.cells = cells;
        this.members = members;
        this.queues = queues;
        this.alerting = alerting;
        this.duty = duty;
        this.metrics = new WallMetrics(catalogue);
        this.clock = clock;
    }

    /** The wall as it is at this moment. */
    Wall wall() {
        var now = clock.instant();
        var known = new OneLook(cells);
        var today = DaySoFar.of(windows, now);
        var comparison = new WallComparison(today, windows, known);
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var calls = DayStrips.of(Scope.CITY, minute, minute, known);
        var work = work(now);
        return new Wall(
                now,
                work.agesAt(now),
                new Wall.Content(
                        Base.KNOWN_NOW,
                        about.synthetic(),
                        about.city(),
                        about.zone(),
                        today.day().text(),
                        today.upTo(),
                        metrics.figures().stream().map(comparison::line).toList(),
                        lastDay(minute, calls),
                        lastMinutes(minute, calls),
                        comparison.hours(metrics.accepted(), now),
                        queues(now),
                        alerts(),
                        work.work(),
                        greatest(members.all("channel"), today.day(), known),
                        greatest(members.topBranches("category"), today.day(), known),
                        regions(today.day().month(), known)));
    }

    /** To count all work at every event would cost more than the events themselves. */
    private Counted work(Instant now) {
        if (!duty.isKnown()) {
            return new Counted(now, null);
        }
        if (!counted.at.equals(now) && !now.isBefore(counted.agesAt(now)) || now.isBefore(counted.at)) {
            counted = new Counted(now, Wall.Work.of(duty, now));
        }
        return counted;
    }

    private static Wall.LastDay lastDay(Instant to, DayStrips calls) {
        var stretch = calls.stretchTo(to);
        return new Wall.LastDay(stretch.answered(), stretch.offered(), to.minus(1, ChronoUnit.DAYS), to);
    }

    private static Wall.Minutes lastMinutes(Instant to, DayStrips calls) {
        var from = to.minus(LAST_MINUTES, ChronoUnit.MINUTES);
        return new Wall.Minutes(from, calls.offered(from, LAST_MINUTES), calls.answered(from, LAST_MINUTES));
    }

    private List<Wall.Queue> queues(Instant now) {
        return queues.get().stream()
                .map(status -> Wall.Queue.of(status, now))
                .sorted(Comparator.comparing(Wall.Queue::line))
                .toList();
    }

    private Wall.Alerts alerts() {
        var all = alerting.alerts();
        return new Wall.Alerts(AlertList.standing(alerting, all), AlertList.gravest(alerting, all, MOST_ALERTS));
    }

    /** Those with the most tickets accepted in a window, the greatest first. */
    private List<Wall.Member> greatest(List<Scope> scopes, Window window, Cells known) {
        return scopes.stream()
                .map(scope -> new Wall.Member(
                        scope.member(),
                        metrics.accepted()
                                .read(known, new CellKey(scope, window))
                                .numerator()))
                .filter(member -> member.numerator() > 0)
                .sorted(Comparator.comparing(Wall.Member::numerator).reversed().thenComparing(Wall.Member::member))
                .limit(MOST_MEMBERS)
                .toList();
    }

    private List<Wall.Region> regions(Window month, Cells known) {
        return members.all("region").stream()
                .map(scope -> new CellKey(scope, month))
                .filter(key -> !known.counts(key).isZero())
                .map(key -> metrics.region(key, known))
                .toList();
    }
}
