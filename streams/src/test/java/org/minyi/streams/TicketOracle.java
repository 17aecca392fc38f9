package org.minyi.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Callback;

/** Tickets, naively: every question goes through the whole history again. */
final class TicketOracle extends Oracle {

    @Override
    boolean isBroken(SpecificRecord event) {
        var callback = (Callback) tells(event, "callback");
        var level = callback == null ? null : callback.getSatisfactionLevel();
        return text(event, "kind").equals("UNKNOWN")
                || text(event, "urgency").equals("UNKNOWN")
                || level != null && (level < 1 || level > 5);
    }

    @Override
    List<String> life() {
        return List.of(
                "ACCEPTED",
                "ANSWERED_ONLINE",
                "DISPATCHED",
                "SIGNED",
                "CONTACTED",
                "RETURNED",
                "EXTENDED",
                "SUPERVISED",
                "HANDLED",
                "CALLED_BACK",
                "REDO",
                "CORRECTED",
                "MERGED",
                "ARCHIVED",
                "VOIDED");
    }

    @Override
    List<String> beginnings() {
        return List.of("ACCEPTED");
    }

    @Override
    void count(List<SpecificRecord> history, SpecificRecord accepted) {
        var when = at(accepted);
        var measures = measures(history);
        var region = region(history);
        var hourly = hourly(history);
        var daily = daily(history);
        hourly.forEach(scope -> countByHour(scope, when, measures));
        daily.forEach(scope -> countByDay(scope, when, measures));
        var clock = new TicketClockOracle(history, end());
        clock.stocks().forEach(stock -> {
            hourly.forEach(scope -> sum(scope, true, stock.from(), stock.measure(), stock.more()));
            daily.forEach(scope -> sum(scope, false, stock.from(), stock.measure(), stock.more()));
            if (measures.contains("tickets.dispatched") && stock.measure().equals("tickets.overdue_open")) {
                var cohort = "|cohort:" + month(when);
                Stream.concat(hourly.stream(), daily.stream())
                        .forEach(scope -> sum(scope + cohort, false, stock.from(), stock.measure(), stock.more()));
            }
        });
        happenings(history, when).forEach(happening -> {
            hourly.forEach(scope -> sum(scope, true, happening.at(), happening.measure(), happening.more()));
            daily.forEach(scope -> sum(scope, false, happening.at(), happening.measure(), happening.more()));
        });
        clock.closings().forEach(closing -> {
            hourly.forEach(scope -> sum(scope, true, when, closing.sum(), closing.value()));
            daily.forEach(scope -> sum(scope, false, when, closing.sum(), closing.value()));
            if (!closing.distribution().isEmpty()) {
                Stream.concat(Stream.of("city", region), daily.stream().filter(scope -> !scope.contains("|region:")))
                        .forEach(scope -> valueByDay(scope, when, closing.distribution(), closing.value()));
            }
        });
    }

    /** Something that counts each time it happens. */
    private record Happening(Instant at, String measure, long more) {}

    private List<Happening> happenings(List<SpecificRecord> history, Instant accepted) {
        var happenings = new ArrayList<Happening>();
        for (int i = 0; i < history.size(); i++) {
            var event = history.get(i);
            if (type(event).equals("HANDLED") && first(history, "DISPATCHED").isPresent()) {
                happenings.add(new Happening(at(event), "tickets.handled.events", 1));
                long took = Math.max(0, Duration.between(accepted, at(event)).toSeconds());
                happenings.add(new Happening(at(event), "tickets.handled.events_seconds", took));
                new TicketClockOracle(history, end())
                        .handledInTime(i)
                        .forEach(measure -> happenings.add(new Happening(at(event), measure + ".events", 1)));
            }
            if (type(event).equals("CALLED_BACK")) {
                calledBack((Callback) tells(event, "callback"))
                        .forEach(measure -> happenings.add(new Happening(at(event), measure + ".events", 1)));
            }
        }
        return happenings;
    }

    private static List<String> calledBack(Callback told) {
        var measures = new ArrayList<String>();
        if (told != null && told.getEffective()) {
            measures.add("tickets.called_back");
            if (Boolean.TRUE.equals(told.getResolved())) {
                measures.add("tickets.resolved");
            }
            if (told.getSatisfactionLevel() != null && told.getSatisfactionLevel() > 2) {
                measures.add("tickets.satisfied");
            }
        }
        return measures;
    }

    @Override
    void countTogether(List<List<SpecificRecord>> histories) {
        for (var history : histories) {
            if (histories.stream().anyMatch(other -> isRepeat(history, other))) {
                var when = at(first(history, "ACCEPTED").orElseThrow());
                hourly(history).forEach(scope -> countByHour(scope, when, List.of("tickets.repeat")));
                daily(history).forEach(scope -> countByDay(scope, when, List.of("tickets.repeat")));
            }
        }
    }

    /** Whether the other one makes this one a repeat: the same caller and category, before it, within 30 days. */
    private boolean isRepeat(List<SpecificRecord> history, List<SpecificRecord> other) {
        var when = at(first(history, "ACCEPTED").orElseThrow());
        var before = at(first(other, "ACCEPTED").orElseThrow());
        boolean earlier =
                before.isBefore(when) || before.equals(when) && ticket(other).compareTo(ticket(history)) < 0;
        return earlier
                && isComparable(history)
                && attribute(history, "callerToken").equals(attribute(other, "callerToken"))
                && attribute(history, "category").equals(attribute(other, "category"))
                && !day(before).plusDays(30).isBefore(day(when));
    }

    private static boolean isComparable(List<SpecificRecord> history) {
        return !attribute(history, "callerToken").isEmpty()
                && !attribute(history, "category").isEmpty();
    }

    private static String ticket(List<SpecificRecord> history) {
        return text(history.get(0), "source") + ":" + text(history.get(0), "ticketId");
    }

    private static String region(List<SpecificRecord> history) {
        return "region:" + member(attribute(history, "region"));
    }

    private static List<String> hourly(List<SpecificRecord> history) {
        return List.of(
                "city",
                region(history),
                "channel:" + member(attribute(history, "channel")),
                "kind:" + member(attribute(history, "kind")),
                "source:" + text(history.get(0), "source"));
    }

    private static List<String> daily(List<SpecificRecord> history) {
        var daily = new ArrayList<String>();
        daily.add("unit:" + member(responsible(history)));
        for (var category : categories(attribute(history, "category"))) {
            daily.add("category:" + category);
            daily.add("category:" + category + "|" + region(history));
        }
        return daily;
    }

    private List<String> measures(List<SpecificRecord> history) {
        var measures = new ArrayList<String>();
        measures.add("tickets.accepted");
        if (isComparable(history)) {
            measures.add("tickets.comparable");
        }
        if (!attribute(history, "sessionId").isEmpty()) {
            measures.add("activities.demands");
        }
        var clock = new TicketClockOracle(history, end());
        if (!attribute(history, "sessionId").isEmpty() && clock.closedWithinThreeWorkingDays()) {
            measures.add("activities.closed");
        }
        var callback = history.stream()
                .filter(event -> type(event).equals("CALLED_BACK"))
                .map(event -> (Callback) tells(event, "callback"))
                .filter(told -> told != null && told.getEffective())
                .reduce((first, second) -> second);
        boolean closed = false;
        if (first(history, "DISPATCHED").isPresent()) {
            measures.add("tickets.dispatched");
            measures.addAll(ofDispatched(history));
            measures.addAll(clock.cohort());
            closed = stands(history, "HANDLED");
        } else if (stands(history, "ANSWERED_ONLINE")) {
            measures.add("tickets.answered_online");
            closed = true;
        }
        if (callback.isPresent()) {
            measures.add("tickets.called_back");
            if (closed) {
                measures.add("tickets.closed_called_back");
            }
            if (Boolean.TRUE.equals(callback.get().getResolved())) {
                measures.add("tickets.resolved");
            }
            var level = callback.get().getSatisfactionLevel();
            if (level != null && level > 2) {
                measures.add("tickets.satisfied");
            }
        }
        return measures;
    }

    private static List<String> ofDispatched(List<SpecificRecord> history) {
        var measures = new ArrayList<String>();
        if (first(history, "SIGNED").isPresent()) {
            measures.add("tickets.signed");
        }
        if (first(history, "RETURNED").isPresent()) {
            measures.add("tickets.returned");
        }
        history.stream()
                .filter(event -> type(event).equals("DISPATCHED"))
                .forEach(dispatch -> measures.add("tickets.hops"));
        if (first(history, "EXTENDED").isPresent()) {
            measures.add("tickets.extended");
        }
        if (first(history, "SUPERVISED").isPresent()) {
            measures.add("tickets.supervised");
        }
        if (stands(history, "HANDLED")) {
            measures.add("tickets.handled");
        }
        if (first(history, "HANDLED").isPresent()) {
            measures.add("tickets.ever_handled");
            if (first(history, "REDO").isPresent()) {
                measures.add("tickets.redone");
            }
        }
        var deadline = at(first(history, "DISPATCHED").orElseThrow()).plus(Duration.ofHours(24));
        if (first(history, "CONTACTED")
                .filter(event -> !at(event).isAfter(deadline))
                .isPresent()) {
            measures.add("tickets.contacted_24h");
        }
        return measures;
    }

    /** Whether it happened and was not sent back since. */
    static boolean stands(List<SpecificRecord> history, String type) {
        return lastOf(history, type) > lastOf(history, "REDO");
    }

    private static int lastOf(List<SpecificRecord> history, String type) {
        return history.stream().map(Oracle::type).toList().lastIndexOf(type);
    }

    /** The unit of the last dispatch, unless it, or nobody in particular, returned the ticket since. */
    static String responsible(List<SpecificRecord> history) {
        int last = lastOf(history, "DISPATCHED");
        if (last < 0) {
            return "";
        }
        var unit = text(history.get(last), "unit");
        for (var later : history.subList(last, history.size())) {
            if (type(later).equals("RETURNED") && List.of("", unit).contains(text(later, "unit"))) {
                return "";
            }
        }
        return unit;
    }

    /** It counts once in each branch of the tree above it, and once in what it is called itself. */
    private static Set<String> categories(String category) {
        var path = "";
        var names = new LinkedHashSet<String>();
        for (var level : category.split("/")) {
            path = path.isEmpty() ? level : path + "/" + level;
            names.add(member(path));
        }
        return names;
    }
}
