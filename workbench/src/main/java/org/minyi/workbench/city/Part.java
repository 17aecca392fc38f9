package org.minyi.workbench.city;

import java.util.stream.IntStream;

/**
 * Subjects that are alike in all that figures see.
 *
 * @param life the life of each
 * @param fate what becomes of each
 */
record Part<L extends Life>(L life, Fate fate, long count) {

    /** How many of each one's events the pipeline does not reject. */
    long soundEvents() {
        return IntStream.range(0, life.length())
                .filter(step -> life.refusal(step).isEmpty())
                .count();
    }
}
