package org.minyi.streams.query.wall;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.query.alert.AlertList;
import org.minyi.streams.query.alert.AlertRow;
import org.minyi.streams.query.work.Duty;

/**
 * What the wall shows at a moment, exactly; nothing is rounded or divided.
 *
 * @param at when it was drawn up
 * @param agesAt when a part of it that was counted a little before is to be counted anew; never where there is none
 */
record Wall(
        Instant at,
        @JsonIgnore Instant agesAt,
        @JsonUnwrapped Content content) {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /**
     * All of it but the moment.
     *
     * @param today the local day, as a window
     * @param upTo the end of the last full local hour: comparisons reach up to it
     * @param work null while what is open is still being read in
     */
    record Content(
            String basis,
            boolean synthetic,
            String city,
            String zone,
            String today,
            Instant upTo,
            List<Line> figures,
            LastDay connect24h,
            Minutes minutes,
            Hours hours,
            List<Queue> queues,
            Alerts alerts,
            Work work,
            List<Member> channels,
            List<Member> categories,
            List<Region> regions) {}

    /** A numerator and its denominator; the latter is null for a count, and both are where nothing is known. */
    record Amount(Long numerator, Long denominator) {}

    /**
     * A figure of the city today.
     *
     * @param denominator null for a count
     * @param soFar today's full hours only
     * @param lastWeek the same hours of the same weekday a week before
     */
    record Line(
            String metric,
            String nameZh,
            String nameEn,
            String unit,
            long numerator,
            Long denominator,
            Amount soFar,
            Then lastWeek) {}

    /** A figure of another day, up to the same hour. */
    record Then(String window, Long numerator, Long denominator) {}

    /** The calls of the last 1,440 whole minutes. */
    record LastDay(long answered, long offered, Instant from, Instant to) {}

    /** The calls of the last 60 whole minutes, one by one. */
    record Minutes(Instant from, List<Long> offered, List<Long> answered) {}

    /**
     * A count by the hours of the local clock, from 0: an hour that came twice is both together, one that was left out or of
     * which nothing is known is null.
     *
     * @param today up to the hour that runs
     * @param lastWeek the whole of the same weekday a week before
     */
    record Hours(String metric, List<Long> today, List<Long> lastWeek) {}

    /** The last sample of a line's queue; {@code stale} if it is older than 30 s. */
    record Queue(
            String line,
            String source,
            Instant sampledAt,
            boolean stale,
            int waitingCalls,
            Instant oldestWaitingSince,
            Integer agentsLoggedIn,
            Integer agentsIdle,
            Integer agentsTalking,
            Integer agentsWrapUp,
            Integer agentsAway) {

        static Queue of(QueueStatus status, Instant at) {
            return new Queue(
                    status.getLine(),
                    status.getSource(),
                    status.getSampledAt(),
                    at.isAfter(status.getSampledAt().plus(FRESH)),
                    status.getWaitingCalls(),
                    status.getOldestWaitingSince(),
                    status.getAgentsLoggedIn(),
                    status.getAgentsIdle(),
                    status.getAgentsTalking(),
                    status.getAgentsWrapUp(),
                    status.getAgentsAway());
        }
    }

    /**
     * The alerts that stand.
     *
     * @param rules every rule, with how many of its alerts stand
     * @param gravest some of them, first those that nobody has taken up
     */
    record Alerts(List<AlertList.Standing> rules, List<AlertRow> gravest) {}

    /**
     * How much somebody must act on.
     *
     * @param forgotten how many open tickets and ratings were too many to be held and are not counted: usually 0
     * @param hungUp how many callers hung up in the queue within 24 hours and have not got through since
     * @param hungUpSince when the first of them did; null where there is none
     */
    record Work(
            int overdue,
            int approaching,
            int urgent,
            int unsigned,
            int returned,
            int badRatings,
            long forgotten,
            int hungUp,
            Instant hungUpSince) {

        static Work of(Duty duty, Instant at) {
            var callers = duty.callers(at);
            var counts = duty.counts(at);
            return new Work(
                    counts.get(WorkList.OVERDUE),
                    counts.get(WorkList.APPROACHING),
                    counts.get(WorkList.URGENT),
                    counts.get(WorkList.UNSIGNED),
                    counts.get(WorkList.RETURNED),
                    counts.get(WorkList.BAD_RATINGS),
                    duty.forgotten(),
                    callers.callers().size(),
                    callers.oldest().orElse(null));
        }
    }

    /** What a member of a dimension has of a count. */
    record Member(String member, long numerator) {}

    /** A region in the month of today; the closure time is in seconds. */
    record Region(String region, long accepted, Amount satisfaction, Amount onTime, Amount meanClosureSeconds) {}

    /** When it becomes another though nothing happens: with the next minute, or once a sample is too old. */
    Instant turnsAt() {
        var tooOld = content.queues().stream()
                .filter(queue -> !queue.stale())
                .map(queue -> queue.sampledAt().plus(FRESH).plusMillis(1));
        var nextMinute = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Stream.concat(tooOld, Stream.of(nextMinute, agesAt))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
