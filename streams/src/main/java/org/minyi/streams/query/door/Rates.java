package org.minyi.streams.query.door;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/** Lets nobody have more of something a second than is allowed, save a little more at once after a pause. */
public final class Rates {

    private static final double MILLIS = 1_000.0;

    private final String whatZh;
    private final String what;
    private final int perSecond;
    private final int atOnce;
    private final InstantSource clock;
    private final Map<String, Allowance> allowances = new HashMap<>();

    /** What somebody may still have, as of when. */
    private record Allowance(double left, long asOf) {}

    /**
     * So many of these a second.
     *
     * @param whatZh what is counted, in Chinese
     * @param what the same in English
     * @param atOnce how many may be had at once
     */
    public Rates(String whatZh, String what, int perSecond, int atOnce, InstantSource clock) {
        this.whatZh = whatZh;
        this.what = what;
        this.perSecond = perSecond;
        this.atOnce = Math.max(perSecond, atOnce);
        this.clock = clock;
    }

    /**
     * Takes so many off what that one may have.
     *
     * @throws RefusedRequestException if they are too many yet; it says when they are not
     */
    public synchronized void take(String who, int number) {
        long now = clock.millis();
        var last = allowances.getOrDefault(who, new Allowance(atOnce, now));
        double may = Math.min(atOnce, last.left() + Math.max(0, now - last.asOf()) / MILLIS * perSecond);
        if (may < number) {
            allowances.put(who, new Allowance(may, now));
            throw new RefusedRequestException(
                            ProblemKind.TOO_MANY_EVENTS,
                            "每秒最多%1$d个%2$s，请稍后再试。 At most %1$d %3$s a second: wait as Retry-After says and come again"
                                    .formatted(perSecond, whatZh, what))
                    .retryAfter((int) Math.ceil((number - may) / perSecond));
        }
        allowances.put(who, new Allowance(may - number, now));
    }
}
