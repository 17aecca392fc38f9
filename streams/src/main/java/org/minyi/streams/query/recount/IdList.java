package org.minyi.streams.query.recount;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The ids behind a number.
 *
 * @param rows the first of them by when they are counted, then by id; at most {@link #MOST}
 * @param ids how many there are in all
 * @param sum what they come to together: the number itself
 */
public record IdList(List<Row> rows, long ids, long sum) {

    /** How many ids are listed; narrower windows list the others. */
    public static final int MOST = 5_000;

    /**
     * One id.
     *
     * @param id {@code source:id}
     * @param at when it was accepted, rated, called, held, served or published
     * @param amount how much it adds to the number: mostly 1; its seconds, hops or levels where these are summed up
     * @param details what is known of it, nothing personal
     */
    public record Row(String id, Instant at, long amount, Map<String, Object> details) {}
}
