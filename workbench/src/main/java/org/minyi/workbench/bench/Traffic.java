package org.minyi.workbench.bench;

import java.time.Instant;
import java.util.List;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;
import org.minyi.workbench.city.Inlet;

/** Events that happen now, each of a call, a ticket or a rating of its own, from all over a city. */
final class Traffic {

    private static final String SOURCE = "bench";
    private static final List<String> CHANNELS = List.of("phone", "wechat", "web", "app", "terminal", "qr", "sms");
    private static final List<String> CATEGORIES = List.of("road/lamp", "water/leak", "noise/night", "housing/deed");
    private static final List<String> LINES = List.of("12345", "12315", "12328");
    private static final int REGIONS = 12;
    private static final int UNITS = 400;
    private static final int CALLERS = 20_000;
    private static final int TALK_MS = 60_000;
    private static final int WAIT_MS = 9_000;

    private final String run;
    private final Inlet inlet;

    /**
     * Sends into that inlet.
     *
     * @param run tells the ids of one run from those of any other
     */
    Traffic(String run, Inlet inlet) {
        this.run = run;
        this.inlet = inlet;
    }

    /** Sends the n-th event, which happens at that moment. */
    void send(long n, Instant now) {
        switch (Kind.of(n)) {
            case RATING -> inlet.event(Topics.RATINGS, key(n), rating(n, now));
            case TICKET -> inlet.event(Topics.TICKETS, key(n), ticket(n, now));
            case CALL -> inlet.event(Topics.CALLS, key(n), call(n, now));
        }
    }

    private RatingEvent rating(long n, Instant now) {
        return RatingEvent.newBuilder()
                .setEventId(id(n) + "-1")
                .setEventTime(now)
                .setSource(SOURCE)
                .setIngestedAt(now)
                .setRatingId(id(n))
                .setType(RatingEventType.RATED)
                .setLevel(n % 1000 == 0 ? 1 : 5)
                .setMode(RatingMode.ACTIVE)
                .setRegion(region(n))
                .setUnit(unit(n))
                .setChannel(one(CHANNELS, n))
                .build();
    }

    private TicketEvent ticket(long n, Instant now) {
        return TicketEvent.newBuilder()
                .setEventId(id(n) + "-1")
                .setEventTime(now)
                .setSource(SOURCE)
                .setIngestedAt(now)
                .setTicketId(id(n))
                .setType(TicketEventType.ACCEPTED)
                .setKind(TicketKind.HELP)
                .setCategory(one(CATEGORIES, n))
                .setChannel(one(CHANNELS, n))
                .setRegion(region(n))
                .setCallerToken("caller-" + mixed(n, CALLERS))
                .build();
    }

    private CallEvent call(long n, Instant now) {
        var answered = now.minusMillis(TALK_MS);
        var queued = answered.minusMillis(mixed(n, WAIT_MS));
        return CallEvent.newBuilder()
                .setEventId(id(n) + "-1")
                .setEventTime(now)
                .setSource(SOURCE)
                .setIngestedAt(now)
                .setCallId(id(n))
                .setType(CallEventType.FINISHED)
                .setDirection(CallDirection.INBOUND)
                .setLine(one(LINES, n))
                .setRegion(region(n))
                .setEnteredMenuAt(queued)
                .setEnteredQueueAt(queued)
                .setAnsweredAt(answered)
                .setEndedAt(now)
                .setOutcome(CallOutcome.ANSWERED)
                .build();
    }

    private String key(long n) {
        return EntityId.of(SOURCE, id(n));
    }

    private String id(long n) {
        return run + "-" + n;
    }

    private static String region(long n) {
        return Integer.toString(430401 + mixed(n, REGIONS));
    }

    private static String unit(long n) {
        return "U%03d".formatted(mixed(n, UNITS));
    }

    private static String one(List<String> of, long n) {
        return of.get(mixed(n, of.size()));
    }

    /** A number from 0 to before an end that looks drawn by chance, but is the same in every run. */
    private static int mixed(long n, int end) {
        long mixed = (n + end) * 0x9E3779B97F4A7C15L;
        return Math.floorMod(mixed ^ mixed >>> 29, end);
    }
}
