package org.minyi.streams;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.streams.accept.RatingAcceptance;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.RatingFact;

/**
 * A rating event as a test tells it: {@code rated("R1").level(2).at("2023-05-01T08:30+08:00")}. What is not told is
 * {@link #A_MORNING}, and of a RATED very satisfied, active, at the counter of unit U1 in region 430405. Immutable.
 */
public final class RatingDraft {

    public static final String A_MORNING = "2023-05-01T08:30+08:00";
    public static final String SOURCE = "haochaping";

    private final Consumer<RatingEvent> details;
    private final Instant arrivedAt;

    private RatingDraft(Consumer<RatingEvent> details, Instant arrivedAt) {
        this.details = details;
        this.arrivedAt = arrivedAt;
    }

    public static RatingDraft rated(String rating) {
        return told(rating, RatingEventType.RATED)
                .level(5)
                .mode(RatingMode.ACTIVE)
                .region("430405")
                .unit("U1")
                .channel("counter");
    }

    public static RatingDraft supplemented(String rating) {
        return told(rating, RatingEventType.SUPPLEMENTED).level(5);
    }

    public static RatingDraft contacted(String rating) {
        return told(rating, RatingEventType.CONTACTED);
    }

    public static RatingDraft rectified(String rating) {
        return told(rating, RatingEventType.RECTIFIED);
    }

    public static RatingDraft voided(String rating) {
        return told(rating, RatingEventType.VOIDED);
    }

    /** An event that tells only what it must; its id is the rating's and the type's. */
    public static RatingDraft told(String rating, RatingEventType type) {
        var when = instant(A_MORNING);
        var draft = new RatingDraft(
                event -> {
                    event.setEventId(rating + "/" + type);
                    event.setSource(SOURCE);
                    event.setIngestedAt(when);
                    event.setRatingId(rating);
                    event.setType(type);
                },
                when);
        return draft.at(when);
    }

    public RatingDraft level(Integer level) {
        return with(to -> to.setLevel(level));
    }

    public RatingDraft mode(RatingMode mode) {
        return with(to -> to.setMode(mode));
    }

    public RatingDraft region(String region) {
        return with(to -> to.setRegion(region));
    }

    public RatingDraft unit(String unit) {
        return with(to -> to.setUnit(unit));
    }

    public RatingDraft channel(String channel) {
        return with(to -> to.setChannel(channel));
    }

    public RatingDraft hall(String hall) {
        return with(to -> to.setHall(hall));
    }

    public RatingDraft complaintTicket(String ticket) {
        return with(to -> to.setComplaintTicket(ticket));
    }

    public RatingDraft source(String source) {
        return with(to -> to.setSource(source));
    }

    public RatingDraft id(String eventId) {
        return with(to -> to.setEventId(eventId));
    }

    public RatingDraft revision(int revision) {
        return with(to -> to.setRevision(revision));
    }

    public RatingDraft sequence(Long sequence) {
        return with(to -> to.setSourceSequence(sequence));
    }

    /** When it happened; it arrives a second later unless {@link #arriving} says otherwise. */
    public RatingDraft at(String moment) {
        return at(instant(moment));
    }

    public RatingDraft at(Instant moment) {
        return new RatingDraft(with(to -> to.setEventTime(moment)).details, moment.plusSeconds(1));
    }

    /** When Kafka got it; to be told after {@link #at}. */
    public RatingDraft arriving(String moment) {
        return new RatingDraft(details, instant(moment));
    }

    public RatingEvent event() {
        var event = new RatingEvent();
        details.accept(event);
        return event;
    }

    public String key() {
        return EntityId.of(event().getSource(), event().getRatingId());
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** What acceptance leaves of it. */
    public RatingFact fact() {
        return new RatingAcceptance().fact(event());
    }

    @Override
    public String toString() {
        return event().toString();
    }

    private RatingDraft with(Consumer<RatingEvent> change) {
        return new RatingDraft(details.andThen(change), arrivedAt);
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
