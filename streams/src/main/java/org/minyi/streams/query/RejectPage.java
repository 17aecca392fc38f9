package org.minyi.streams.query;

import java.util.List;
import java.util.Map;

/**
 * One page of refused records, the newest first.
 *
 * @param count how many there are of those asked about
 * @param reasons how many of them by reason
 * @param topics how many of them by topic or file
 * @param listed how many of them are on some page
 */
record RejectPage(
        long count,
        Map<String, Long> reasons,
        Map<String, Long> topics,
        int listed,
        int page,
        int pages,
        List<RejectRow> rows) {}
