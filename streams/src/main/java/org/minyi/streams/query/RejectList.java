package org.minyi.streams.query;

import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Counts refused records and keeps of the newest what goes up to the end of one page. */
final class RejectList {

    /** How many are listed; those refused earlier are listed by asking until an earlier moment. */
    static final int MOST = 10_000;

    static final int ROWS = 100;

    private final int page;
    private final PriorityQueue<RejectRow> newest = new PriorityQueue<>(RejectRow.OLDEST_FIRST);
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> topics = new TreeMap<>();
    private long count;

    /**
     * A list of which that page is wanted; the first is 1.
     *
     * @throws IllegalArgumentException when there can be none such
     */
    RejectList(int page) {
        if (page < 1 || page > MOST / ROWS) {
            throw new IllegalArgumentException(
                    "没有第%1$d页。 There is no page %1$d: the newest %2$d are on pages 1 to %3$d, until=T lists those refused before"
                            .formatted(page, MOST, MOST / ROWS));
        }
        this.page = page;
    }

    void take(Refused refused) {
        count++;
        reasons.merge(refused.kept().getReason(), 1L, Long::sum);
        topics.merge(refused.kept().getTopic(), 1L, Long::sum);
        newest.add(RejectRow.of(refused));
        if (newest.size() > page * ROWS) {
            newest.remove();
        }
    }

    /**
     * The page that was wanted.
     *
     * @throws IllegalArgumentException when there is none such
     */
    RejectPage page() {
        int listed = (int) Math.min(count, MOST);
        int pages = Math.max(1, (listed + ROWS - 1) / ROWS);
        if (page > pages) {
            throw new IllegalArgumentException(
                    "没有第%1$d页。 There is no page %1$d: all %2$d are on pages 1 to %3$d".formatted(page, count, pages));
        }
        var rows = newest.stream()
                .sorted(RejectRow.OLDEST_FIRST.reversed())
                .skip((page - 1L) * ROWS)
                .toList();
        return new RejectPage(count, reasons, topics, listed, page, pages, rows);
    }
}
