package org.minyi.workbench.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.minyi.schemas.RatingEvent;
import org.minyi.workbench.city.RatedUnits.Unit;
import org.minyi.workbench.city.RatingHabits.Channel;

/** Writes one event of a rating as its source would. */
final class RatingWriter {

    private static final long DRAFT_CLOCK_WRONG_BY = Duration.ofHours(9).toMillis();

    private final RatingPlan plan;
    private final Timetable timetable;
    private final String source;
    private final RatingHabits habits;
    private final List<Channel> online;
    private final Ranges channelWeights;
    private final Ranges onlineWeights;
    private final Chance chance;

    RatingWriter(City city, RatingPlan plan, Timetable timetable, Chance chance) {
        this.plan = plan;
        this.timetable = timetable;
        this.habits = city.ratings();
        this.source = habits.source();
        this.online =
                habits.channels().stream().filter(channel -> !channel.inHall()).toList();
        this.channelWeights = weights(habits.channels());
        this.onlineWeights = weights(online);
        this.chance = chance;
    }

    /**
     * The event of one telling.
     *
     * @param ratedAt when the rating was given, epoch milliseconds
     * @param happenedAt when the telling's own step was taken
     * @param ingestedAt when the event was first read from its source
     */
    RatingEvent write(
            long rank, RatingPart part, RatingTelling telling, long ratedAt, long happenedAt, long ingestedAt) {
        RatingEvent event = new RatingEvent();
        String ratingId = plan.ratingId(rank);
        event.setRatingId(ratingId);
        event.setEventId(ratingId + "-" + telling.step().number());
        event.setSource(source);
        event.setEventTime(Instant.ofEpochMilli(happenedAt));
        event.setIngestedAt(Instant.ofEpochMilli(ingestedAt));
        event.setType(telling.step().type());
        switch (telling.step()) {
            case RATED -> rated(event, rank, part, ratedAt);
            case SUPPLEMENTED -> event.setLevel(part.level());
            case VOIDED -> event.setReason(pick(habits.voidedBecause(), rank));
            case CONTACTED, RECTIFIED -> {}
        }
        if (telling.draft()) {
            spoil(event, rank, part);
        } else if (telling.step() == RatingStep.RATED && part.fate().corrected()) {
            event.setRevision(1);
        }
        return event;
    }

    private void rated(RatingEvent event, long rank, RatingPart part, long ratedAt) {
        event.setLevel(part.firstLevel());
        event.setMode(part.mode());
        event.setCaseId("C" + event.getRatingId());
        Unit unit = plan.units().of(plan.unitNumber(rank));
        event.setRegion(unit.region());
        event.setUnit(unit.code());
        Channel channel = channel(rank, ratedAt);
        event.setChannel(channel.code());
        if (channel.inHall()) {
            event.setHall(unit.hall());
            event.setHallLevel(unit.hallLevel());
        }
        if (part.firstBad()) {
            event.setComment(pick(habits.complaints(), rank));
        }
    }

    private Channel channel(long rank, long ratedAt) {
        double share = chance.share(rank);
        return timetable.hallsOpen(ratedAt)
                ? habits.channels().get(channelWeights.find((long) (share * channelWeights.end())))
                : online.get(onlineWeights.find((long) (share * onlineWeights.end())));
    }

    /** What a source gets wrong at first: the level, the unit or the clock. */
    private void spoil(RatingEvent event, long rank, RatingPart part) {
        switch ((int) (rank % 3)) {
            case 0 -> event.setLevel(part.favourable() ? 2 : 5);
            case 1 -> {
                Unit other = plan.units().otherThan(plan.unitNumber(rank));
                event.setUnit(other.code());
                event.setRegion(other.region());
            }
            default -> event.setEventTime(event.getEventTime().minusMillis(DRAFT_CLOCK_WRONG_BY));
        }
    }

    private static String pick(List<String> texts, long rank) {
        return texts.get((int) (rank % texts.size()));
    }

    /** Weights may be fractions; ranges are whole numbers, fine enough for any. */
    private static Ranges weights(List<Channel> channels) {
        return Ranges.split(
                1 << 20, channels.stream().mapToDouble(Channel::weight).toArray());
    }
}
