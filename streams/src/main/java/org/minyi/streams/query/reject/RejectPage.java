package org.minyi.streams.query.reject;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.http.Sheet;

/**
 * One page of refused records, the newest first.
 *
 * @param reasons how many of them by reason
 * @param topics how many of them by topic or file
 */
record RejectPage(
        @JsonUnwrapped Paging.Place place, Map<String, Long> reasons, Map<String, Long> topics, List<RejectRow> rows) {

    /** A row a reject. */
    Sheet sheet() {
        return new Sheet(
                "minyi-rejects",
                List.of(
                        "id",
                        "refused_at",
                        "topic",
                        "partition",
                        "offset",
                        "arrived_at",
                        "source",
                        "reason",
                        "field",
                        "message"),
                rows.stream()
                        .map(each -> Sheet.row(
                                each.id().text(),
                                each.refusedAt(),
                                each.topic(),
                                each.partition(),
                                each.offset(),
                                each.arrivedAt(),
                                each.source(),
                                each.reason(),
                                each.field(),
                                each.message()))
                        .toList());
    }
}
