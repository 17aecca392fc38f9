package org.minyi.connectors.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;

/**
 * From where a table is read next: page by page up to its end, a round, and then once more from a little before the
 * last row, for rows whose transaction ended later than others that changed after them.
 *
 * <p>When nothing new has come for longer than a transaction may last, all rows up to the last one are there, and none
 * of them is read again.
 */
final class Reading {

    /** What the next rows come after. */
    enum From {
        /** Everything: no parameter. */
        BEGINNING,
        /** A moment, or at it: the moment. */
        MOMENT,
        /** A row: its moment twice and its id. */
        PLACE
    }

    /** @param place of {@link From#MOMENT} only its moment counts */
    record Begin(From from, Place place) {}

    private final Duration overlap;
    private final InstantSource clock;
    private Place last;
    private Place settled;
    private Place page;
    private Instant newAt;
    private Instant roundAt;

    /** @param last the last row that was told; null if none was */
    Reading(Duration overlap, Place last, InstantSource clock) {
        this.overlap = overlap;
        this.last = last;
        this.clock = clock;
        // Where rows become visible in the order in which they changed, none can come before the last.
        this.settled = overlap.isZero() ? last : null;
        this.newAt = clock.instant();
        this.roundAt = newAt;
    }

    Begin next() {
        if (page != null) {
            return new Begin(From.PLACE, page);
        }
        roundAt = clock.instant();
        if (last == null) {
            return new Begin(From.BEGINNING, null);
        }
        var early = earliest();
        return settled != null && !settled.updated().isBefore(early)
                ? new Begin(From.PLACE, settled)
                : new Begin(From.MOMENT, new Place(early, ""));
    }

    /** The row furthest in the order; null if none was read. */
    Place last() {
        return last;
    }

    /** No row before this moment is read again. */
    LocalDateTime earliest() {
        return last.updated().getYear() < 1 ? last.updated() : last.updated().minus(overlap);
    }

    void read(Place row, boolean isNew) {
        page = row;
        if (last == null || !row.updated().isBefore(last.updated())) {
            last = row;
        }
        if (isNew) {
            newAt = clock.instant();
        }
    }

    /** The rows that were asked for are read to their end; if there can be no more, so is the round. */
    void pageRead(boolean isRoundOver) {
        if (!isRoundOver) {
            return;
        }
        page = null;
        if (last != null && Duration.between(newAt, roundAt).compareTo(overlap) > 0) {
            settled = last;
        }
    }

    /** After a lost connection the round begins anew. */
    void again() {
        page = null;
    }
}
