package org.minyi.streams.contract;

import java.util.Map;

/**
 * How long a work list is, in all and by what it can be filtered by; what is not known of a row is counted in the first
 * number only.
 *
 * @param categories every branch with everything below it
 */
public record WorkSize(
        String list,
        int rows,
        Map<String, Integer> regions,
        Map<String, Integer> units,
        Map<String, Integer> categories) {}
