package org.minyi.workbench.city;

import java.time.Instant;

/**
 * One event as it is told once.
 *
 * @param step which event of the life it is
 * @param draft whether something in it must be wrong
 * @param happenedAt epoch milliseconds
 * @param ingestedAt when this telling was first read from its source
 */
record Telling(int step, boolean draft, int revision, long happenedAt, Instant ingestedAt) {

    Instant eventTime() {
        return Instant.ofEpochMilli(happenedAt);
    }
}
