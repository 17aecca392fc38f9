package org.minyi.workbench.city;

import org.minyi.schemas.CallOutcome;

/**
 * When what happened in a call, epoch milliseconds; {@link #NEVER} for what did not.
 *
 * <p>A call begins when it enters the queue; one that never does, when it enters the menu; a refused one, when it ends.
 */
record CallTimes(long menu, long queue, long answered, long ended) {

    static final long NEVER = Long.MIN_VALUE;

    private static final long SWIFT = 15_000;
    private static final long SECOND = 1_000;

    static CallTimes of(Story<Once<Call>> story, Chance chance) {
        Call call = story.life().what();
        long begins = story.begins();
        long rank = story.rank();
        double share = chance.share(rank);
        long menu = begins - 8 * SECOND - (long) (chance.share(-rank - 1) * 40 * SECOND);
        if (call.outcome() == CallOutcome.REFUSED) {
            return new CallTimes(NEVER, NEVER, NEVER, begins);
        }
        if (call.outcome() == CallOutcome.ABANDONED_IN_MENU) {
            return new CallTimes(begins, NEVER, NEVER, begins + 2 * SECOND + (long) (share * 60 * SECOND));
        }
        if (call.outcome() == CallOutcome.ABANDONED_IN_QUEUE) {
            return new CallTimes(menu, begins, NEVER, begins + 3 * SECOND + (long) (share * 180 * SECOND));
        }
        long answered = begins + wait(call, rank, share);
        return new CallTimes(menu, begins, answered, answered + 20 * SECOND + talk(chance, rank));
    }

    /** Some are answered in the last millisecond that still is swift, some in the first that is not. */
    private static long wait(Call call, long rank, double share) {
        boolean atTheEdge = rank % 64 == 0;
        if (call.swift()) {
            return atTheEdge ? SWIFT : 300 + (long) (share * share * (SWIFT - 300));
        }
        return SWIFT + 1 + (atTheEdge ? 0 : (long) (share * share * 150 * SECOND));
    }

    private static long talk(Chance chance, long rank) {
        double share = chance.of("talk").share(rank);
        return (long) (share * share * 800 * SECOND);
    }

    /** The same some time earlier. */
    CallTimes earlier(long by) {
        return new CallTimes(earlier(menu, by), earlier(queue, by), earlier(answered, by), ended - by);
    }

    private static long earlier(long time, long by) {
        return time == NEVER ? NEVER : time - by;
    }
}
