package org.minyi.streams.notice;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.Sight;
import org.minyi.streams.contract.WorkFilter;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkPart;
import org.minyi.streams.contract.WorkSize;

/** Draws up the work lists from what is open, as they stand at a moment. */
public final class WorkLists {

    private final OpenTickets tickets;
    private final OpenRatings ratings;
    private final Clocks clocks;

    /** Lists these tickets and ratings, and counts working days by these clocks. */
    public WorkLists(OpenTickets tickets, OpenRatings ratings, Clocks clocks) {
        this.tickets = tickets;
        this.ratings = ratings;
        this.clocks = clocks;
    }

    /** How many rows each list has, in one look at all that is open. */
    public Map<WorkList, Integer> counts(Instant at) {
        var counts = new EnumMap<WorkList, Integer>(WorkList.class);
        for (var list : WorkList.values()) {
            counts.put(list, 0);
        }
        tickets.all().forEach(ticket -> count(new TicketWork(ticket), at, counts));
        ratings.all().forEach(rating -> count(new RatingWork(rating), at, counts));
        return counts;
    }

    private static void count(Work work, Instant at, Map<WorkList, Integer> counts) {
        for (var list : WorkList.values()) {
            if (work.isOn(list, at)) {
                counts.merge(list, 1, Integer::sum);
            }
        }
    }

    /** How much of a list may be seen, by what it can be filtered by. */
    public WorkSize size(WorkList list, Sight sight, Instant at) {
        var regions = new TreeMap<String, Integer>();
        var units = new TreeMap<String, Integer>();
        var categories = new TreeMap<String, Integer>();
        var rows = on(list, at)
                .filter(work -> sight.covers(work.region(), work.unit()))
                .toList();
        for (var work : rows) {
            countUnder(work.region(), regions);
            countUnder(work.unit(), units);
            branches(work.category()).forEach(branch -> countUnder(branch, categories));
        }
        return new WorkSize(list.id(), rows.size(), regions, units, categories);
    }

    /** So many rows of a list at most, from one of them on, those due first first. */
    public WorkPart part(WorkList list, WorkFilter filter, Instant at, int skip, int most) {
        var wanted = on(list, at).filter(work -> work.isPartOf(filter)).toList();
        var rows = wanted.stream()
                .sorted(Work.MOST_URGENT_FIRST)
                .skip(skip)
                .limit(most)
                .map(work -> work.row(at, clocks))
                .toList();
        return new WorkPart(wanted.size(), rows);
    }

    private Stream<Work> on(WorkList list, Instant at) {
        Stream<Work> open = list == WorkList.BAD_RATINGS
                ? ratings.all().stream().map(RatingWork::new)
                : tickets.all().stream().map(TicketWork::new);
        return open.filter(work -> work.isOn(list, at));
    }

    private static void countUnder(String member, Map<String, Integer> counts) {
        if (member != null) {
            counts.merge(member, 1, Integer::sum);
        }
    }

    /** A category and every branch that it lies in. */
    private static Stream<String> branches(String category) {
        return Stream.iterate(category, branch -> branch != null, WorkLists::above);
    }

    private static String above(String branch) {
        int last = branch.lastIndexOf('/');
        return last < 0 ? null : branch.substring(0, last);
    }
}
