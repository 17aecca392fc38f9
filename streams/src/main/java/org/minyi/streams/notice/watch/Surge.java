package org.minyi.streams.notice.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.notice.RecentTickets;
import org.minyi.streams.notice.RecentTickets.Seen;

/**
 * Many more tickets of one category from one region than usual at this hour of the week. Usual is the mean of the same
 * stretch, and of one as long before and behind it, in the weeks before of which anything is known; a stretch that has no
 * such week is not judged. A surge is raised so many standard deviations above it, counted as chance has it where events
 * come one by one (the root of the mean), and kept at half of what raised it.
 *
 * @param over how long a stretch is
 * @param weeks how many weeks before are looked at
 * @param least with fewer tickets than so many there is no surge
 * @param deviations how many
 */
public record Surge(Duration over, int weeks, int least, int deviations) implements Watch {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int STRETCHES = 3;
    private static final int MOST_IDS = 50;

    /** What is counted of one category in one region. */
    private static final class Cell {
        private final List<Seen> now = new ArrayList<>();
        private int before;
    }

    @Override
    public List<Finding> look(Scene scene) {
        var known = Math.min(weeks, weeksKnown(scene.recent(), scene.at()));
        if (known == 0) {
            return List.of();
        }
        return cells(scene.recent(), scene.at(), known).entrySet().stream()
                .flatMap(cell -> look(cell.getKey(), cell.getValue(), known).stream())
                .toList();
    }

    private Map<Scope, Cell> cells(RecentTickets recent, Instant now, int known) {
        var cells = new HashMap<Scope, Cell>();
        for (var ticket : recent.all(now)) {
            long age = now.toEpochMilli() - ticket.acceptedAt();
            if (age < 0) {
                continue;
            }
            if (age < over.toMillis()) {
                cells.computeIfAbsent(ticket.scope(), scope -> new Cell()).now.add(ticket);
            } else if (isBefore(age, known)) {
                cells.computeIfAbsent(ticket.scope(), scope -> new Cell()).before++;
            }
        }
        return cells;
    }

    /** Whether so long ago lies in a stretch of some week before, or in the one before or behind that. */
    private boolean isBefore(long age, int known) {
        long week = WEEK.toMillis();
        long stretch = over.toMillis();
        long nearest = Math.floorDiv(age + stretch, week);
        long off = age - nearest * week;
        return nearest >= 1 && nearest <= known && off >= -stretch && off < 2 * stretch;
    }

    private Optional<Finding> look(Scope scope, Cell cell, int known) {
        double usual = (double) cell.before / (STRETCHES * known);
        double limit = Math.max(least, usual + deviations * Math.sqrt(Math.max(1, usual)));
        int count = cell.now.size();
        return 2 * count >= limit ? Optional.of(finding(scope, cell.now, usual, limit)) : Optional.empty();
    }

    private Finding finding(Scope scope, List<Seen> tickets, double usual, double limit) {
        tickets.sort(Seen.ORDER);
        var alert = Finding.about(scope, Instant.ofEpochMilli(tickets.get(0).acceptedAt()));
        alert.setMetric("tickets.accepted");
        alert.setNumerator((long) tickets.size());
        alert.setThreshold(limit);
        alert.setBaseline(usual);
        alert.setIds(
                new ArrayList<>(tickets.stream().limit(MOST_IDS).map(Seen::id).toList()));
        return new Finding(tickets.size() >= limit, doublings(tickets.size() / limit), alert);
    }

    private static int doublings(double times) {
        return times < 2 ? 0 : Math.getExponent(times);
    }

    private static int weeksKnown(RecentTickets recent, Instant now) {
        return (int) recent.earliest()
                .map(first -> Duration.between(first, now).dividedBy(WEEK))
                .orElse(0L)
                .longValue();
    }
}
