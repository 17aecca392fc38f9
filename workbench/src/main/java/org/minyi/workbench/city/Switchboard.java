package org.minyi.workbench.city;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.minyi.schemas.QueueStatus;

/** How the queue of each line stands, by the calls under way, whatever becomes of their records. */
final class Switchboard {

    /** The part of all agents that is on duty at night, and that the busiest hour adds. */
    private static final double ON_NIGHT_DUTY = 0.04;

    private static final double ON_DAY_DUTY = 0.36;

    /** Of those not on a call, one in so many is away. */
    private static final int AWAY_ONE_IN = 8;

    private final ZoneId zone;
    private final CallHabits habits;
    private final List<Double> hours;
    private final double lines;
    private final List<CallBook> years;

    Switchboard(City city, List<CallBook> years) {
        this.zone = city.zone();
        this.habits = city.calls();
        this.hours = city.rhythm().workday();
        this.lines =
                habits.lines().stream().mapToDouble(CallHabits.Line::weight).sum();
        this.years = years;
    }

    /** A sample of every line, in the order of the city's file. */
    List<QueueStatus> at(Instant moment) {
        List<CallUnderWay> calls = years.stream()
                .flatMap(year -> year.around(moment.toEpochMilli()))
                .toList();
        return habits.lines().stream()
                .map(line -> sample(
                        line,
                        calls.stream()
                                .filter(call -> call.line().equals(line.code()))
                                .toList(),
                        moment))
                .toList();
    }

    private QueueStatus sample(CallHabits.Line line, List<CallUnderWay> calls, Instant moment) {
        long time = moment.toEpochMilli();
        List<CallUnderWay> waiting =
                calls.stream().filter(call -> call.waitsAt(time)).toList();
        int talking = count(calls, call -> call.talksAt(time));
        int wrapUp = count(calls, call -> call.wrapsUpAt(time));
        int free = Math.max(0, onDuty(line, moment) - talking - wrapUp);
        int away = free / AWAY_ONE_IN;
        return new QueueStatus(
                line.code(),
                line.code(),
                moment,
                waiting.size(),
                waiting.stream()
                        .map(call -> Instant.ofEpochMilli(call.times().queue()))
                        .min(Instant::compareTo)
                        .orElse(null),
                talking + wrapUp + free,
                free - away,
                talking,
                wrapUp,
                away);
    }

    private static int count(List<CallUnderWay> calls, Predicate<CallUnderWay> which) {
        return (int) calls.stream().filter(which).count();
    }

    /** Agents follow the rhythm of a working day; every line has one at any hour. */
    private int onDuty(CallHabits.Line line, Instant moment) {
        double busy = hours.get(moment.atZone(zone).getHour()) / Collections.max(hours);
        double share = (ON_NIGHT_DUTY + ON_DAY_DUTY * busy) * line.weight() / lines;
        return (int) Math.max(1, Math.round(habits.agents() * share));
    }
}
