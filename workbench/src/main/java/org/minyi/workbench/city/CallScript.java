package org.minyi.workbench.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;

/** Tells calls as the hotline's exchange would. */
final class CallScript implements Script<Once<Call>> {

    private static final long DRAFT_CLOCK_WRONG_BY = Duration.ofHours(9).toMillis();

    private final CallHabits habits;
    private final String idPrefix;
    private final Choice<CallHabits.Line> lines;
    private final Choice<String> regions;
    private final Chance times;
    private final Chance line;
    private final Chance region;
    private final Chance people;
    private final Post post;

    CallScript(City city, Chance chance) {
        this.habits = city.calls();
        this.idPrefix = "K" + city.year();
        this.lines = Choice.of(habits.lines(), CallHabits.Line::weight);
        this.regions = city.regionChoice();
        this.times = chance.of("times");
        this.line = chance.of("line");
        this.region = chance.of("region");
        this.people = chance.of("people");
        this.post = new Post(chance.of("noise"));
    }

    @Override
    public long firstAt(Story<Once<Call>> story) {
        return times(story).ended();
    }

    @Override
    public void send(Story<Once<Call>> story, Telling telling, Inlet inlet) {
        CallEvent event = write(story, telling);
        String key = EntityId.of(event.getSource(), event.getCallId());
        post.send(Topics.CALLS, key, event, story, inlet);
    }

    /** When what happens in a call. */
    CallTimes times(Story<Once<Call>> story) {
        return CallTimes.of(story, times);
    }

    /** The line that was dialled. */
    String line(long rank) {
        return lines.at(line.share(rank)).code();
    }

    private CallEvent write(Story<Once<Call>> story, Telling telling) {
        long rank = story.rank();
        CallEvent event = new CallEvent();
        String callId = idPrefix + Long.toString(rank, Character.MAX_RADIX);
        String code = line(rank);
        event.setCallId(callId);
        event.setEventId(callId + "-" + (telling.step() + 1));
        event.setRevision(telling.revision());
        event.setSource(code);
        event.setLine(code);
        event.setRegion(regions.at(region.share(rank)));
        event.setEventTime(telling.eventTime());
        event.setIngestedAt(telling.ingestedAt());
        event.setType(story.life().takesBack(telling.step()) ? CallEventType.VOIDED : CallEventType.FINISHED);
        event.setCallerToken("c" + people.below(habits.callers(), rank));
        CallTimes when = times(story);
        describe(event, story.life().what(), rank);
        date(event, when);
        if (telling.draft()) {
            spoil(event, when, rank);
        }
        return event;
    }

    private void describe(CallEvent event, Call call, long rank) {
        event.setDirection(call.direction());
        event.setOutcome(call.outcome());
        if (call.outcome() == CallOutcome.ANSWERED) {
            event.setAgentToken("a" + people.below(habits.agents(), -rank - 1));
        }
        if (call.rated()) {
            event.setRatingLevel(call.level());
        }
    }

    private static void date(CallEvent event, CallTimes when) {
        event.setEnteredMenuAt(instant(when.menu()));
        event.setEnteredQueueAt(instant(when.queue()));
        event.setAnsweredAt(instant(when.answered()));
        event.setEndedAt(instant(when.ended()));
    }

    /** What the exchange gets wrong at first: the clock, the rating or the line. */
    private void spoil(CallEvent event, CallTimes when, long rank) {
        switch ((int) (rank % 3)) {
            case 0 -> {
                event.setEventTime(event.getEventTime().minusMillis(DRAFT_CLOCK_WRONG_BY));
                date(event, when.earlier(DRAFT_CLOCK_WRONG_BY));
            }
            case 1 -> {
                Integer level = event.getRatingLevel();
                boolean worst = level != null && level == 1;
                event.setRatingLevel(worst ? Integer.valueOf(5) : Integer.valueOf(1));
            }
            default -> event.setLine(otherThan(event.getLine()));
        }
    }

    private String otherThan(String code) {
        List<String> others = habits.lines().stream()
                .map(CallHabits.Line::code)
                .filter(other -> !other.equals(code))
                .toList();
        return others.isEmpty() ? code + "0" : others.get(0);
    }

    private static Instant instant(long time) {
        return time == CallTimes.NEVER ? null : Instant.ofEpochMilli(time);
    }
}
