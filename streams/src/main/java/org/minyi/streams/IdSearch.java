package org.minyi.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.minyi.streams.contract.Addend;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.query.recount.IdList;

/** Looks for the ids that a number is made of; keeps the first of them and counts all. */
final class IdSearch {

    private static final Comparator<IdList.Row> ORDER =
            Comparator.comparing(IdList.Row::at).thenComparing(IdList.Row::id);

    private final List<Addend> addends;
    private final PriorityQueue<IdList.Row> first = new PriorityQueue<>(ORDER.reversed());
    private long ids;
    private long sum;

    IdSearch(List<Addend> addends) {
        this.addends = addends;
    }

    /**
     * Looks at one entity.
     *
     * @param at when it is counted, epoch milliseconds
     * @param details what is shown of it
     */
    void see(String id, long at, List<Contribution> contributions, Supplier<Map<String, Object>> details) {
        long amount = 0;
        for (var addend : addends) {
            amount += addend.in(contributions);
        }
        if (amount != 0) {
            ids++;
            sum += amount;
            keep(new IdList.Row(id, Instant.ofEpochMilli(at), amount, Map.of()), details);
        }
    }

    IdList found() {
        var rows = new ArrayList<>(first);
        rows.sort(ORDER);
        return new IdList(List.copyOf(rows), ids, sum);
    }

    private void keep(IdList.Row row, Supplier<Map<String, Object>> details) {
        if (first.size() == IdList.MOST) {
            if (ORDER.compare(row, first.peek()) > 0) {
                return;
            }
            first.remove();
        }
        first.add(new IdList.Row(row.id(), row.at(), row.amount(), details.get()));
    }
}
