package org.minyi.streams;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.SessionEventType;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;

/**
 * An event of any kind as a test tells it: {@code rated("R1").level(2).at("2023-05-01T08:30+08:00")}. What is not told
 * is {@link #A_MORNING}, and in region 430405; a RATED is very satisfied, active, at the counter of unit U1; an ACCEPTED
 * a complaint about lighting by telephone; a FINISHED call came in on line 12345. Immutable.
 */
public final class Draft {

    public static final String A_MORNING = "2023-05-01T08:30+08:00";
    public static final String RATING_SOURCE = "haochaping";
    public static final String HOTLINE = "12345";

    private final Topic<String, ?> topic;
    private final Consumer<SpecificRecord> details;
    private final Instant arrivedAt;

    private Draft(Topic<String, ?> topic, Consumer<SpecificRecord> details, Instant arrivedAt) {
        this.topic = topic;
        this.details = details;
        this.arrivedAt = arrivedAt;
    }

    public static Draft rated(String rating) {
        return told(rating, RatingEventType.RATED)
                .level(5)
                .mode(RatingMode.ACTIVE)
                .region("430405")
                .unit("U1")
                .channel("counter");
    }

    public static Draft supplemented(String rating) {
        return told(rating, RatingEventType.SUPPLEMENTED).level(5);
    }

    public static Draft contacted(String rating) {
        return told(rating, RatingEventType.CONTACTED);
    }

    public static Draft rectified(String rating) {
        return told(rating, RatingEventType.RECTIFIED);
    }

    public static Draft voided(String rating) {
        return told(rating, RatingEventType.VOIDED);
    }

    public static Draft accepted(String ticket) {
        return told(ticket, TicketEventType.ACCEPTED)
                .with("kind", TicketKind.COMPLAINT)
                .with("category", "urban/lighting")
                .channel("phone")
                .region("430405");
    }

    public static Draft dispatched(String ticket, String unit) {
        return told(ticket, TicketEventType.DISPATCHED).unit(unit);
    }

    /** A call that entered the queue at that moment, was answered so many milliseconds later and took a minute. */
    public static Draft answered(String call, String enteredQueueAt, long afterMs) {
        var entered = instant(enteredQueueAt);
        var picked = entered.plusMillis(afterMs);
        return finished(call, CallOutcome.ANSWERED, picked.plusSeconds(60))
                .with("enteredQueueAt", entered)
                .with("answeredAt", picked);
    }

    /** A call that entered the queue at that moment and was given up half a minute later. */
    public static Draft abandoned(String call, String enteredQueueAt) {
        var entered = instant(enteredQueueAt);
        return finished(call, CallOutcome.ABANDONED_IN_QUEUE, entered.plusSeconds(30))
                .with("enteredQueueAt", entered);
    }

    public static Draft finished(String call, CallOutcome outcome, Instant endedAt) {
        return told(call, CallEventType.FINISHED)
                .with("direction", CallDirection.INBOUND)
                .with("outcome", outcome)
                .with("line", "12345")
                .with("endedAt", endedAt)
                .region("430405")
                .at(endedAt);
    }

    public static Draft held(String session, String... units) {
        return told(session, SessionEventType.HELD)
                .with("units", List.of(units))
                .region("430405");
    }

    public static Draft served(String service) {
        return told(service, ServiceEventType.SERVED).region("430405").unit("U1");
    }

    public static Draft published(String service) {
        return told(service, ServiceEventType.PUBLISHED).region("430405").unit("U1");
    }

    public static Draft told(String rating, RatingEventType type) {
        return told(Topics.RATINGS, RATING_SOURCE, rating, type);
    }

    public static Draft told(String ticket, TicketEventType type) {
        return told(Topics.TICKETS, HOTLINE, ticket, type);
    }

    public static Draft told(String call, CallEventType type) {
        return told(Topics.CALLS, HOTLINE, call, type)
                .with("direction", CallDirection.UNKNOWN)
                .with("outcome", CallOutcome.UNKNOWN);
    }

    public static Draft told(String session, SessionEventType type) {
        return told(Topics.SESSIONS, HOTLINE, session, type).with("units", List.of());
    }

    public static Draft told(String service, ServiceEventType type) {
        return told(Topics.SERVICES, HOTLINE, service, type);
    }

    /** An event that tells only what it must; its id is its entity's and the type's. */
    private static Draft told(Topic<String, ?> topic, String source, String entity, Enum<?> type) {
        var when = instant(A_MORNING);
        return new Draft(topic, event -> {}, when)
                .id(entity + "/" + type)
                .source(source)
                .with("ingestedAt", when)
                .with(idField(topic), entity)
                .with("type", type)
                .at(when);
    }

    public Draft level(Integer level) {
        return with("level", level);
    }

    public Draft mode(RatingMode mode) {
        return with("mode", mode);
    }

    public Draft region(String region) {
        return with("region", region);
    }

    public Draft unit(String unit) {
        return with("unit", unit);
    }

    public Draft channel(String channel) {
        return with("channel", channel);
    }

    public Draft source(String source) {
        return with("source", source);
    }

    public Draft id(String eventId) {
        return with("eventId", eventId);
    }

    public Draft revision(int revision) {
        return with("revision", revision);
    }

    public Draft sequence(Long sequence) {
        return with("sourceSequence", sequence);
    }

    /** When it happened; it arrives a second later unless {@link #arriving} says otherwise. */
    public Draft at(String moment) {
        return at(instant(moment));
    }

    public Draft at(Instant moment) {
        return new Draft(topic, with("eventTime", moment).details, moment.plusSeconds(1));
    }

    /** When Kafka got it; to be told after {@link #at}. */
    public Draft arriving(String moment) {
        return new Draft(topic, details, instant(moment));
    }

    /** With that value in that field of its schema. */
    public Draft with(String field, Object value) {
        var known = topic.valueSchema().getField(field);
        if (known == null) {
            throw new IllegalArgumentException(topic.name() + " has no " + field);
        }
        return new Draft(topic, details.andThen(event -> event.put(known.pos(), value)), arrivedAt);
    }

    public Topic<String, ?> topic() {
        return topic;
    }

    public SpecificRecord event() {
        var event = (SpecificRecord) SpecificData.newInstance(topic.valueType(), topic.valueSchema());
        details.accept(event);
        return event;
    }

    /** What its event tells in that field of its schema; null if nothing. */
    public Object tells(String field) {
        return event().get(topic.valueSchema().getField(field).pos());
    }

    public String source() {
        return (String) tells("source");
    }

    public String entity() {
        return (String) tells(idField(topic));
    }

    public String key() {
        return EntityId.of(source(), entity());
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    @Override
    public String toString() {
        return event().toString();
    }

    /** The field that follows what every event carries is the id of its entity. */
    private static String idField(Topic<String, ?> topic) {
        var fields = topic.valueSchema().getFields();
        return fields.get(topic.valueSchema().getField("ingestedAt").pos() + 1).name();
    }

    /** That moment; it carries its zone. */
    public static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
