package org.minyi.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.BadRating;
import org.minyi.schemas.Reject;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.notice.AlertBook;
import org.minyi.streams.notice.FutureEvents;
import org.minyi.streams.notice.HungUpCallers;
import org.minyi.streams.notice.OpenRatings;
import org.minyi.streams.notice.OpenTickets;
import org.minyi.streams.notice.RecentTickets;
import org.minyi.streams.query.topics.Follower;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Outputs;

/** What those on duty have before them, read from the topics as it changes: on every instance, and gone with it. */
final class DutyDesk implements AutoCloseable {

    private static final Duration REFUSED_LATELY = Duration.ofDays(1);

    /** An event may arrive before it happens, by clocks that differ. */
    private static final Duration EARLY = Duration.ofHours(1);

    private final Formats formats;
    private final Outputs outputs;
    private final OpenTickets tickets = new OpenTickets();
    private final OpenRatings ratings = new OpenRatings();
    private final AlertBook alerts = new AlertBook();
    private final FutureEvents future = new FutureEvents();
    private final Corrections corrections;
    private final RecentTickets recent;
    private final HungUpCallers callers;
    private final Follower follower;
    private volatile Runnable onChange = () -> {};

    DutyDesk(KafkaClients clients, Formats formats, Outputs outputs, Corrections corrections, InstantSource clock) {
        this.formats = formats;
        this.outputs = outputs;
        this.corrections = corrections;
        this.recent = new RecentTickets(clock);
        this.callers = new HungUpCallers(clock);
        this.follower = new Follower(
                clients,
                List.of(
                        whole(Topics.TICKET_STATE, this::show),
                        whole(Topics.BAD_RATINGS, ratings::show),
                        whole(Topics.ALERTS, alerts::show),
                        lately(Topics.REJECTS, REFUSED_LATELY, this::refused),
                        lately(Topics.CALLS, HungUpCallers.REACH, callers::show)),
                clock);
    }

    /** The tickets that are open. */
    OpenTickets tickets() {
        return tickets;
    }

    /** The bad ratings that are open. */
    OpenRatings ratings() {
        return ratings;
    }

    /** The tickets accepted in the last five weeks. */
    RecentTickets recent() {
        return recent;
    }

    /** The alerts as they stand. */
    AlertBook alerts() {
        return alerts;
    }

    /** The events that were refused lately because they lay in the future. */
    FutureEvents future() {
        return future;
    }

    /** Who hung up and has not got through since. */
    HungUpCallers callers() {
        return callers;
    }

    /** When the tickets and ratings began that are open, or new. */
    Timelines.Beginnings beginnings() {
        return new Timelines.Beginnings(
                id -> tickets.find(id).map(TicketState::getAcceptedAt).or(() -> recent.acceptedAt(id)),
                id -> ratings.find(id).map(BadRating::getRatedAt));
    }

    /** Whether it ever showed everything; until then it shows too little. */
    boolean isKnown() {
        return follower.hasEverCaughtUp();
    }

    /** Whether it showed, a moment ago, everything that had been committed. */
    boolean isCaughtUp() {
        return follower.isCaughtUp();
    }

    /** Tells of every change, in the thread that reads the topics, which must not be held up. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    void start() {
        follower.start();
    }

    @Override
    public void close() {
        follower.close();
    }

    private void show(String key, Optional<TicketState> ticket) {
        tickets.show(key, ticket);
        recent.show(key, ticket);
    }

    private void refused(String key, Optional<Reject> reject) {
        reject.filter(each -> each.getReason().equals(FutureEvents.REASON))
                .flatMap(each -> early(key, each))
                .ifPresent(future::add);
    }

    private Optional<FutureEvents.Early> early(String key, Reject reject) {
        long arrivedAt = reject.getArrivedAt().toEpochMilli();
        return corrections
                .event(Refusal.original(reject))
                .map(event -> Instant.parse(event.path("eventTime").asText()))
                .map(at ->
                        new FutureEvents.Early(EntityId.sourceIn(key), key, arrivedAt, at.toEpochMilli() - arrivedAt));
    }

    private <V extends SpecificRecord> Follower.Followed<V> whole(Topic<?, V> topic, Follower.View<V> view) {
        return new Follower.Followed<>(outputs.topic(topic), formats.serde(topic), Optional.empty(), telling(view));
    }

    private <V extends SpecificRecord> Follower.Followed<V> lately(
            Topic<?, V> topic, Duration reach, Follower.View<V> view) {
        return new Follower.Followed<>(topic, formats.serde(topic), Optional.of(reach.plus(EARLY)), telling(view));
    }

    private <V> Follower.View<V> telling(Follower.View<V> view) {
        return (key, row) -> {
            view.show(key, row);
            onChange.run();
        };
    }
}
