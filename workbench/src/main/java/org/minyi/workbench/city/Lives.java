package org.minyi.workbench.city;

import java.time.Instant;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The lives of one kind as feedback.
 *
 * <p>Two numbers name a subject: its subject number, by the time it begins, and its rank, by what becomes of it. A
 * permutation leads from one to the other, so exactly as many as there should be have each life, and nothing is held.
 */
final class Lives<L extends Life> implements Feedback {

    private final Plan<L> plan;
    private final Script<L> script;
    private final LongUnaryOperator times;
    private final long yearStarts;
    private final long yearEnds;
    private final long inYear;
    private final long before;
    private final LongUnaryOperator ranks;
    private final Chance delays;
    private final Chance gaps;

    /**
     * Plays a plan.
     *
     * @param times when the n-th subject of the year begins, epoch milliseconds, never before the one ahead
     */
    Lives(City city, Plan<L> plan, LongUnaryOperator times, Script<L> script, Chance chance) {
        this(city, plan, times, new Permutation(plan.inYear(), chance.of("rank"))::of, script, chance);
    }

    private Lives(
            City city,
            Plan<L> plan,
            LongUnaryOperator times,
            LongUnaryOperator ranks,
            Script<L> script,
            Chance chance) {
        this.plan = plan;
        this.script = script;
        this.times = times;
        this.yearStarts = city.yearStarts();
        this.yearEnds = city.yearEnds();
        this.inYear = plan.inYear();
        this.before = plan.before();
        this.ranks = ranks;
        this.delays = chance.of("delay");
        this.gaps = chance.of("gap");
    }

    /** Ranks go by time too, so that neighbours in the plan are neighbours in time. */
    static <L extends Life> Lives<L> unshuffled(
            City city, Plan<L> plan, LongUnaryOperator times, Script<L> script, Chance chance) {
        return new Lives<>(city, plan, times, LongUnaryOperator.identity(), script, chance);
    }

    @Override
    public long subjects() {
        return plan.subjects();
    }

    @Override
    public long happensAt(long subject) {
        long n = subject - before;
        if (n < 0) {
            return yearStarts - 1;
        }
        return n < inYear ? times.applyAsLong(n) : yearEnds;
    }

    @Override
    public void announce(long subject, Arrivals arrivals) {
        Story<L> story = story(subject);
        for (int telling = 0; telling < story.tellings(); telling++) {
            arrivals.add(arrivesAt(story, telling), subject, telling);
        }
    }

    @Override
    public void tell(long subject, int index, Inlet inlet) {
        Story<L> story = story(subject);
        Sending sending = story.sending(index);
        int step = story.step(index);
        int revision = step == story.struck() && story.mishap().corrects() && !sending.draft() ? 1 : 0;
        Instant told = Instant.ofEpochMilli(arrivesAt(story, story.firstOf(index)));
        script.send(story, new Telling(step, sending.draft(), revision, stepAt(story, step), told), inlet);
    }

    private Story<L> story(long subject) {
        long rank = rank(subject);
        Part<L> part = plan.part(rank);
        Mishap mishap = plan.mishap(rank, part);
        return new Story<>(subject, rank, part, mishap, plan.struckStep(rank, part, mishap), happensAt(subject));
    }

    /** All of them, in the order in which they begin. */
    Stream<Story<L>> stories() {
        return LongStream.range(0, subjects()).mapToObj(this::story);
    }

    /** Those that begin at one time or later but before another, epoch milliseconds. */
    Stream<Story<L>> stories(long from, long before) {
        return LongStream.range(firstFrom(from), firstFrom(before)).mapToObj(this::story);
    }

    /** The rank of a subject: those in the year are shuffled, the neighbours follow in their order. */
    private long rank(long subject) {
        long n = subject - before;
        if (n < 0) {
            return inYear + subject;
        }
        return n < inYear ? ranks.applyAsLong(n) : subject;
    }

    private long stepAt(Story<L> story, int step) {
        long at = script.firstAt(story);
        for (int i = 0; i <= step; i++) {
            at += story.life().gap(i).draw(gaps.share(draw(story.subject(), i)));
        }
        return at;
    }

    private long arrivesAt(Story<L> story, int telling) {
        Sending sending = story.sending(telling);
        long from = sending.again() ? arrivesAt(story, story.firstOf(telling)) : stepAt(story, story.step(telling));
        return from + sending.pace().delay(delays, draw(story.subject(), telling));
    }

    private static long draw(long subject, int choice) {
        return subject * Arrivals.MOST_TELLINGS + choice;
    }
}
