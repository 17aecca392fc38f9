package org.minyi.streams.notice;

import java.time.Instant;
import org.minyi.schemas.BadRating;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkRow;

/** A bad rating as work: the citizen must be contacted, then the cause rectified; both are up to the unit rated. */
record RatingWork(BadRating rating) implements Work {

    @Override
    public String id() {
        return EntityId.of(rating.getSource(), rating.getRatingId());
    }

    @Override
    public String region() {
        return rating.getRegion();
    }

    @Override
    public String unit() {
        return rating.getUnit();
    }

    @Override
    public String category() {
        return null;
    }

    @Override
    public Instant deadline() {
        return isContacted() ? rating.getRectifyDeadline() : rating.getContactDeadline();
    }

    @Override
    public Instant since() {
        return rating.getRatedAt();
    }

    @Override
    public boolean isOn(WorkList list, Instant at) {
        return list == WorkList.BAD_RATINGS;
    }

    private boolean isContacted() {
        return rating.getContactedAt() != null;
    }

    @Override
    public WorkRow row(Instant at, Clocks clocks) {
        var unit = new Spell(rating.getRatedAt(), at, clocks);
        return new WorkRow(
                id(),
                isContacted() ? "CONTACTED" : "RATED",
                null,
                null,
                null,
                rating.getRegion(),
                rating.getChannel(),
                rating.getEffectiveLevel(),
                rating.getUnit(),
                rating.getUnit(),
                rating.getRatedAt(),
                rating.getRatedAt(),
                isContacted() ? "RECTIFY" : "CONTACT",
                null,
                deadline(),
                Spell.seconds(at, deadline()),
                rating.getMissingCalendarYear(),
                0,
                0,
                0,
                0,
                0,
                unit.seconds(),
                unit.workingDays(),
                0L,
                0);
    }
}
