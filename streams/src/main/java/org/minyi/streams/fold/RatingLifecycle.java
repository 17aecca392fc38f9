package org.minyi.streams.fold;

import java.util.Optional;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.RatingFact.Mode;
import org.minyi.streams.contract.RatingFact.Type;

/**
 * The life of a 好差评 rating: given once, perhaps supplemented, perhaps contacted and rectified, perhaps voided on
 * review, after which it never counted.
 */
public final class RatingLifecycle implements Lifecycle<RatingFact, Rating> {

    @Override
    public boolean begins(RatingFact fact) {
        return fact.type() == Type.RATED;
    }

    @Override
    public Optional<Rating> fold(String entityId, History<RatingFact> history) {
        var told = new Told();
        for (var telling : history.tellings()) {
            told.hear(telling.fact());
        }
        return told.voided || told.rated == null ? Optional.empty() : Optional.of(told.rating(entityId));
    }

    @Override
    public FactCodec<RatingFact> codec() {
        return new RatingCodec();
    }

    /** What has been heard so far, in the order in which it happened. */
    private static final class Told {

        private RatingFact rated;
        private RatingFact supplemented;
        private boolean voided;
        private long contactedAt = Moment.NEVER;
        private long rectifiedAt = Moment.NEVER;
        private String region = "";
        private String unit = "";
        private String channel = "";
        private String hall = "";
        private String complaintTicket = "";

        void hear(RatingFact fact) {
            long when = fact.stamp().eventTime();
            switch (fact.type()) {
                case RATED -> rated = rated == null ? fact : rated;
                case SUPPLEMENTED -> supplemented = supplemented == null ? fact : supplemented;
                case CONTACTED -> contactedAt = Moment.first(contactedAt, when);
                case RECTIFIED -> rectifiedAt = Moment.first(rectifiedAt, when);
                case VOIDED -> voided = true;
            }
            region = latest(region, fact.region());
            unit = latest(unit, fact.unit());
            channel = latest(channel, fact.channel());
            hall = latest(hall, fact.hall());
            complaintTicket = latest(complaintTicket, fact.complaintTicket());
        }

        Rating rating(String id) {
            return new Rating(
                    id,
                    rated.stamp().eventTime(),
                    rated.level(),
                    supplemented == null ? rated.level() : supplemented.level(),
                    rated.mode() == Mode.ACTIVE || rated.mode() == Mode.INVITED,
                    region,
                    unit,
                    channel,
                    hall,
                    complaintTicket,
                    supplemented == null ? Moment.NEVER : supplemented.stamp().eventTime(),
                    contactedAt,
                    rectifiedAt);
        }

        private static String latest(String before, String now) {
            return now.isEmpty() ? before : now;
        }
    }
}
