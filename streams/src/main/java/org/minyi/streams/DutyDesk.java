package org.minyi.streams;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.notice.OpenRatings;
import org.minyi.streams.notice.OpenTickets;
import org.minyi.streams.query.Follower;
import org.minyi.streams.query.KafkaClients;

/** What those on duty have before them, read from the topics as it changes: on every instance, and gone with it. */
final class DutyDesk implements AutoCloseable {

    private final Formats formats;
    private final OpenTickets tickets = new OpenTickets();
    private final OpenRatings ratings = new OpenRatings();
    private final Follower follower;

    DutyDesk(KafkaClients clients, Formats formats, InstantSource clock) {
        this.formats = formats;
        this.follower = new Follower(
                clients,
                List.of(whole(Topics.TICKET_STATE, tickets::show), whole(Topics.BAD_RATINGS, ratings::show)),
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

    /** Whether it showed, a moment ago, everything that had been committed. */
    boolean isCaughtUp() {
        return follower.isCaughtUp();
    }

    void start() {
        follower.start();
    }

    @Override
    public void close() {
        follower.close();
    }

    private <V extends SpecificRecord> Follower.Followed<V> whole(Topic<?, V> topic, Follower.View<V> view) {
        return new Follower.Followed<>(topic, formats.serde(topic), Optional.empty(), view);
    }
}
