package org.minyi.workbench.city;

import java.util.List;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;

/**
 * The year's 好差评 ratings as feedback.
 *
 * <p>Three numbers name a rating: its subject number, by the time it happens; its rank, by what becomes of it; its id
 * number, by its unit. A permutation leads from each to the next, so exactly as many as there should be have each fate
 * and each unit, and nothing is held.
 */
final class Ratings implements Feedback {

    private final RatingPlan plan;
    private final RatingWriter writer;
    private final BrokenRatings broken;
    private final Timetable timetable;
    private final Permutation ranks;
    private final Chance delays;
    private final Chance gaps;

    Ratings(City city, RatingPlan plan, Chance chance) {
        this.plan = plan;
        this.timetable = new Timetable(city, plan.inYear(), chance.of("time"));
        this.ranks = new Permutation(plan.inYear(), chance.of("rank"));
        this.writer = new RatingWriter(city, plan, timetable, chance.of("writer"));
        this.broken = new BrokenRatings(chance.of("broken"));
        this.delays = chance.of("delay");
        this.gaps = chance.of("gap");
    }

    @Override
    public long subjects() {
        return plan.subjects();
    }

    @Override
    public long happensAt(long subject) {
        long n = subject - plan.before();
        if (n < 0) {
            return timetable.yearStarts() - 1;
        }
        return n < plan.inYear() ? timetable.at(n) : timetable.yearEnds();
    }

    @Override
    public void announce(long subject, Arrivals arrivals) {
        long ratedAt = happensAt(subject);
        List<RatingTelling> tellings = plan.part(rank(subject)).fate().tellings();
        for (int i = 0; i < tellings.size(); i++) {
            arrivals.add(arrivesAt(subject, ratedAt, tellings, i), subject, i);
        }
    }

    @Override
    public void tell(long subject, int index, Inlet inlet) {
        long rank = rank(subject);
        RatingPart part = plan.part(rank);
        List<RatingTelling> tellings = part.fate().tellings();
        RatingTelling telling = tellings.get(index);
        long ratedAt = happensAt(subject);
        long told = arrivesAt(subject, ratedAt, tellings, firstSending(tellings, telling));
        RatingEvent event = writer.write(rank, part, telling, ratedAt, stepAt(subject, ratedAt, telling.step()), told);
        String key = EntityId.of(event.getSource(), event.getRatingId());
        if (telling.account() == Account.REJECTED) {
            broken.send(part.fate(), rank, key, event, inlet);
        } else {
            inlet.event(Topics.RATINGS, key, event);
        }
    }

    /** The rank of a subject: those in the year are shuffled, the neighbours follow in their order. */
    private long rank(long subject) {
        long n = subject - plan.before();
        if (n < 0) {
            return plan.inYear() + subject;
        }
        return n < plan.inYear() ? ranks.of(n) : subject;
    }

    private long stepAt(long subject, long ratedAt, RatingStep step) {
        double chance = step == RatingStep.RATED ? 0 : gaps.share(draw(subject, step.ordinal()));
        return step.after(ratedAt, timetable.yearEnds(), chance);
    }

    private long arrivesAt(long subject, long ratedAt, List<RatingTelling> tellings, int index) {
        RatingTelling telling = tellings.get(index);
        long from = telling.again()
                ? arrivesAt(subject, ratedAt, tellings, firstSending(tellings, telling))
                : stepAt(subject, ratedAt, telling.step());
        return from + telling.pace().delay(delays, draw(subject, index));
    }

    private static int firstSending(List<RatingTelling> tellings, RatingTelling telling) {
        for (int i = 0; i < tellings.size(); i++) {
            if (tellings.get(i).isFirstSendingOf(telling)) {
                return i;
            }
        }
        throw new IllegalStateException("Sent again but never first: " + telling);
    }

    private static long draw(long subject, int choice) {
        return subject * Arrivals.MOST_TELLINGS + choice;
    }
}
