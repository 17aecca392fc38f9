package org.minyi.streams.query.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minyi.streams.contract.HungUp;
import org.minyi.streams.contract.Sight;
import org.minyi.streams.contract.WorkFilter;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkPart;
import org.minyi.streams.contract.WorkSize;

/** What those on duty have before them: live views, outside the guarantees. */
public interface Duty {

    /** Whether everything has been read in once; until then all of it is too little. */
    boolean isKnown();

    /** How many open tickets and ratings, those that began first, were too many to be held and are on no list. */
    long forgotten();

    /** How many rows each list has at that moment. */
    Map<WorkList, Integer> counts(Instant at);

    /** How much of a list may be seen at that moment, by what it can be filtered by. */
    WorkSize size(WorkList list, Sight sight, Instant at);

    /** So many rows of a list at most, from one of them on, the most urgent first. */
    WorkPart part(WorkList list, WorkFilter filter, Instant at, int skip, int most);

    /** Who hung up and has not got through since. */
    HungUp callers(Instant at);

    /** How many tickets were accepted in each of so many minutes, of the last 48 hours. */
    List<Long> accepted(Instant from, int minutes);
}
