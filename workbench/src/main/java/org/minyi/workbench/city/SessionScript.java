package org.minyi.workbench.city;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.SessionEventType;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;

/** Tells 热线问政 sessions as the hotline's programme would. */
final class SessionScript implements Script<Once<Session>> {

    private static final Duration LENGTH = Duration.ofMinutes(60);
    private static final Duration DRAFT_CLOCK_WRONG_BY = Duration.ofHours(9);

    private final String source;
    private final String region;
    private final String idPrefix;
    private final OnAir onAir;
    private final Post post;

    SessionScript(City city, OnAir onAir, Chance chance) {
        this.source = city.sessions().source();
        this.region = city.code();
        this.idPrefix = "S" + city.year();
        this.onAir = onAir;
        this.post = new Post(chance.of("noise"));
    }

    @Override
    public void send(Story<Once<Session>> story, Telling telling, Inlet inlet) {
        SessionEvent event = write(story, telling);
        String key = EntityId.of(source, event.getSessionId());
        post.send(Topics.SESSIONS, key, event, story, inlet);
    }

    /** The session of a story as its demands know it. */
    Programme.Held held(Story<Once<Session>> story) {
        return new Programme.Held(sessionId(story.rank()), story.begins(), units(story));
    }

    private String sessionId(long rank) {
        return idPrefix + Long.toString(rank, Character.MAX_RADIX);
    }

    private List<String> units(Story<Once<Session>> story) {
        return story.life().what() == Session.REPORTED
                ? onAir.in(story.rank())
                : new ArrayList<>(List.of(onAir.stranger(story.rank())));
    }

    private SessionEvent write(Story<Once<Session>> story, Telling telling) {
        String sessionId = sessionId(story.rank());
        SessionEvent event = new SessionEvent();
        event.setSessionId(sessionId);
        event.setEventId(sessionId + "-" + (telling.step() + 1));
        event.setRevision(telling.revision());
        event.setSource(source);
        event.setEventTime(telling.eventTime());
        event.setIngestedAt(telling.ingestedAt());
        event.setRegion(region);
        event.setUnits(new ArrayList<>());
        if (story.life().takesBack(telling.step())) {
            event.setType(SessionEventType.VOIDED);
        } else {
            event.setType(SessionEventType.HELD);
            event.setUnits(units(story));
            event.setStartedAt(telling.eventTime());
            event.setEndedAt(telling.eventTime().plus(LENGTH));
        }
        if (telling.draft()) {
            spoil(event, story.rank());
        }
        return event;
    }

    /** What the programme gets wrong at first: the clock, or who is on air. */
    private void spoil(SessionEvent event, long rank) {
        if (rank % 2 == 0) {
            event.setEventTime(event.getEventTime().minus(DRAFT_CLOCK_WRONG_BY));
        } else {
            event.getUnits().add(onAir.stranger(rank));
        }
    }
}
