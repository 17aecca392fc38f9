package org.minyi.streams.query.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.minyi.streams.contract.HungUp;
import org.minyi.streams.contract.WorkRow;
import org.minyi.streams.contract.WorkSize;
import org.minyi.streams.query.http.Paging;

/** What the routes of those on duty answer. */
final class WorkAnswers {

    private WorkAnswers() {}

    /**
     * How long each work list is at a moment.
     *
     * @param forgotten how many open tickets and ratings, those that began first, were too many to be held: usually 0
     */
    record Lists(String basis, Instant at, boolean synthetic, long forgotten, List<WorkSize> lists) {}

    /**
     * A page of a work list, the most urgent first.
     *
     * @param place among the rows that the filters leave
     */
    record ListPage(
            String basis,
            Instant at,
            boolean synthetic,
            String list,
            @JsonUnwrapped Paging.Place place,
            List<WorkRow> rows) {}

    /**
     * A page of those who hung up and have not got through since, the one who hung up last first.
     *
     * @param since who hung up before is not listed
     * @param withoutToken how many of them carry no token: each such call is taken for a caller of its own
     * @param inMenu how many others hung up in the menu alone; they are not listed
     * @param oldest when the first of them hung up
     */
    record Callers(
            String basis,
            Instant at,
            boolean synthetic,
            Instant since,
            int withoutToken,
            int inMenu,
            Instant oldest,
            @JsonUnwrapped Paging.Place place,
            List<HungUp.Caller> rows) {}

    /** Minutes of a scope, one a row. */
    record Minutes(
            String basis, Instant at, boolean synthetic, String scope, Instant from, Instant to, List<Minute> rows) {}

    /**
     * A minute.
     *
     * @param accepted tickets accepted; null but for the city, and before the last 48 hours
     */
    record Minute(Instant minute, long offered, long answered, Long accepted) {}
}
