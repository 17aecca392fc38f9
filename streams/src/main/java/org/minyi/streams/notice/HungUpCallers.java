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
 * here. Calls that ended earlier are forgotten.
 */
public final class HungUpCallers {

    /** How far back it reaches. */
    public static final Duration REACH = Duration.ofDays(1);

    private final Lately<CallTold> calls;
    private HungUp drawn;
    private Instant drawnAt = Instant.MIN;

    /** The callers of the 24 hours up to whatever that clock says. */
    public HungUpCallers(InstantSource clock) {
        this.calls = new Lately<>(REACH, CallTold::happenedAt, clock);
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

    private HungUp drawUp(Instant moment) {
        var callers = new HashMap<String, CallerCalls>();
        for (var told : calls.all()) {
            told.call()
                    .filter(call -> call.getEndedAt().isAfter(moment.minus(REACH)))
                    .ifPresent(call -> callers.computeIfAbsent(caller(told, call), id -> new CallerCalls())
                            .add(told.id(), call));
        }
        return sum(callers);
    }

    /** Calls without a token are each taken for a caller of its own; no token looks like theirs. */
    private static String caller(CallTold told, CallEvent call) {
        return hasToken(call) ? "by token " + call.getCallerToken() : "by call " + told.id();
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
