package org.minyi.workbench.city;

import java.time.Duration;
import java.util.stream.Stream;

/** A year's calls as the exchange has them, told or not yet. */
record CallBook(Lives<Once<Call>> lives, CallScript script) {

    private static final long LONGEST = Duration.ofMinutes(20).toMillis();

    /** The calls that occupy anybody at that time, epoch milliseconds, and some that no longer do. */
    Stream<CallUnderWay> around(long time) {
        return lives.stories(time - LONGEST, time + 1).map(this::underWay);
    }

    private CallUnderWay underWay(Story<Once<Call>> story) {
        return new CallUnderWay(script.line(story.rank()), story.life().what(), script.times(story));
    }
}
