package org.minyi.schemas;

import java.time.Instant;

/** What every event carries, whatever it tells of; the generated class of each event record implements it. */
public interface Event {

    /** Its id, unique among the events of its entity. */
    String getEventId();

    /** Which telling of the event this is; a higher one replaces a lower. */
    int getRevision();

    /** When it happened. */
    Instant getEventTime();

    /** The system that its entity comes from. */
    String getSource();

    /** Its place in the source's own order; null where the source has none. */
    Long getSourceSequence();
}
