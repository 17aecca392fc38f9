package org.minyi.streams.query.reject;

import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.minyi.streams.query.http.Paging;

/** Counts refused records and keeps of the newest what goes up to the end of one page. */
final class RejectList {

    /** How many are listed; those refused earlier are listed by asking until an earlier moment. */
    static final int MOST = 10_000;

    private static final String OTHERS = "until=T lists those refused before";

    private final Paging paging;
    private final PriorityQueue<RejectRow> newest = new PriorityQueue<>(RejectRow.OLDEST_FIRST);
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> topics = new TreeMap<>();
    private long count;

    /**
     * A list of which that page is wanted.
     *
     * @throws IllegalArgumentException when there can be none such
     */
    RejectList(Paging paging) {
        if (paging.page() < 1 || paging.before() >= MOST) {
            throw new IllegalArgumentException("没有第%1$d页。 There is no page %1$d: the newest %2$d are listed, %3$s"
                    .formatted(paging.page(), MOST, OTHERS));
        }
        this.paging = paging;
    }

    void take(Refused refused) {
        count++;
        reasons.merge(refused.kept().getReason(), 1L, Long::sum);
        topics.merge(refused.kept().getTopic(), 1L, Long::sum);
        newest.add(RejectRow.of(refused));
        if (newest.size() > Math.min(paging.page() * paging.size(), MOST)) {
            newest.remove();
        }
    }

    /**
     * The page that was wanted.
     *
     * @throws IllegalArgumentException when there is none such
     */
    RejectPage page() {
        var place = paging.in((int) Math.min(count, MOST), count, OTHERS);
        var rows = newest.stream()
                .sorted(RejectRow.OLDEST_FIRST.reversed())
                .skip(paging.before())
                .toList();
        return new RejectPage(place, reasons, topics, rows);
    }
}
