package org.minyi.streams.notice;

import java.time.Instant;
import java.util.Optional;
import org.minyi.schemas.BadRating;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Rating;

/** The list of bad ratings that someone must answer for: those first given with 不满意 or worse and not voided. */
public final class BadRatings {

    private final Clocks clocks;

    /** Shows bad ratings with these deadlines. */
    public BadRatings(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Whether this change touches the list. */
    public static boolean concerns(Change<Rating> change) {
        return change.changesFigures() && (listed(change.before()) || listed(change.after()));
    }

    /** The rating as the list shows it; null, which takes it off, when it does not belong there. */
    public BadRating record(Change<Rating> change) {
        return change.after().filter(BadRatings::belongs).map(this::entry).orElse(null);
    }

    private static boolean listed(Optional<Rating> rating) {
        return rating.filter(BadRatings::belongs).isPresent();
    }

    /** Whether a rating sets clocks going. */
    public static boolean belongs(Rating rating) {
        return rating.active() && (rating.firstBad() || !rating.favourable());
    }

    /** A rating with its clocks. */
    public BadRating entry(Rating rating) {
        var contactBy = clocks.contactBy(rating);
        var rectifyBy = clocks.rectifyBy(rating);
        return BadRating.newBuilder()
                .setRatingId(EntityId.local(rating.id()))
                .setSource(rating.source())
                .setRegion(told(rating.region()))
                .setUnit(told(rating.unit()))
                .setHall(told(rating.hall()))
                .setChannel(told(rating.channel()))
                .setComplaintTicket(told(rating.complaintTicket()))
                .setRatedAt(Instant.ofEpochMilli(rating.ratedAt()))
                .setFirstLevel(rating.firstLevel())
                .setEffectiveLevel(rating.level())
                .setSupplementedAt(moment(rating.supplementedAt()))
                .setContactedAt(moment(rating.contactedAt()))
                .setRectifiedAt(moment(rating.rectifiedAt()))
                .setContactDeadline(moment(contactBy.at()))
                .setRectifyDeadline(moment(rectifyBy.at()))
                .setMissingCalendarYear(rectifyBy.isMissingAYear() ? rectifyBy.missingYear() : null)
                .build();
    }

    private static String told(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Instant moment(long epochMs) {
        return epochMs == Moment.NEVER ? null : Instant.ofEpochMilli(epochMs);
    }
}
