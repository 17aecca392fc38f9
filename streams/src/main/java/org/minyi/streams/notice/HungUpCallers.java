package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minyi.schemas.CallEvent;
import org.minyi.streams.contract.HungUp;

/**
 * Who hung up within the last 24 hours and has not got through since, by the token on the call; the tokens themselves stay
 * here. Calls that ended earlier are forgotten, and of more than 120,000 those that ended first.
 */
public final class HungUpCallers {

    /** How far back it reaches. */
    public static final Duration REACH = Duration.ofDays(1);

    /** The calls of a day in the largest city; each takes about 800 bytes. */
    private static final int MOST = 120_000;

    private final Lately<CallTold> calls;
    private HungUp drawn;
    private Instant drawnAt = Instant.MIN;

    /** The callers of the 24 hours up to whatever that clock says. */
    public HungUpCallers(InstantSource clock) {
        this.calls = new Lately<>("calls of a day", REACH, MOST, CallTold::happenedAt, clock);
    }

    /** One more event of a call; empty where it was none. */
    public synchronized void show(String key, Optional<CallEvent> event) {
        event.ifPresent(each -> {
            var known = calls.get(key).orElseGet(() -> CallTold.nothing(key));
            calls.put(key, known.and(each));
            drawn = null;
        });
    }

    /** Who they are at that moment; drawn up anew when a call came in, or after a second. */
    public synchronized HungUp at(Instant moment) {
        if (drawn == null || Duration.between(drawnAt, moment).abs().toSeconds() > 0) {
            drawn = drawUp(moment);
            drawnAt = moment;
        }
        return drawn;
    }

    /** Most callers never hung up: only of those who did all calls are looked at. */
    private HungUp drawUp(Instant moment) {
        var all = calls.all();
        var callers = new HashMap<String, CallerCalls>();
        for (var told : all) {
            if (told.call()
                    .filter(call -> GivenUp.is(call) && isWithin(call, moment))
                    .isPresent()) {
                callers.computeIfAbsent(caller(told), id -> new CallerCalls());
            }
        }
        for (var told : callers.isEmpty() ? List.<CallTold>of() : all) {
            told.call().filter(call -> isWithin(call, moment)).ifPresent(call -> {
                var caller = callers.get(caller(told));
                if (caller != null) {
                    caller.add(told.id(), call);
                }
            });
        }
        return sum(callers);
    }

    private static boolean isWithin(CallEvent call, Instant moment) {
        return call.getEndedAt().isAfter(moment.minus(REACH));
    }

    /** Calls without a token are each taken for a caller of its own; no token looks like their ids, which begin with a blank. */
    private static String caller(CallTold told) {
        var call = told.call().orElseThrow();
        return hasToken(call) ? call.getCallerToken() : " " + told.id();
    }

    private static boolean hasToken(CallEvent call) {
        return call.getCallerToken() != null && !call.getCallerToken().isBlank();
    }

    private static HungUp sum(Map<String, CallerCalls> callers) {
        var waiting = new ArrayList<HungUp.Caller>();
        int withoutToken = 0;
        int inMenu = 0;
        for (var caller : callers.values()) {
            var tries = caller.sinceAnswered();
            var last = tries.stream().filter(GivenUp::inQueue).max(GivenUp.IN_ORDER);
            if (last.isPresent()) {
                waiting.add(last.get().caller(tries));
                withoutToken += hasToken(last.get().call()) ? 0 : 1;
            } else if (!tries.isEmpty()) {
                inMenu++;
            }
        }
        waiting.sort(Comparator.comparing(HungUp.Caller::at).reversed().thenComparing(HungUp.Caller::id));
        return new HungUp(List.copyOf(waiting), withoutToken, inMenu);
    }
}
