package org.minyi.streams.accept;

import java.time.Instant;
import org.minyi.schemas.Event;
import org.minyi.streams.contract.Stamp;

/**
 * What every event carries, whatever it tells of.
 *
 * @param localId the id of its entity in its source
 * @param sourceSequence the source's own order; null if it has none
 */
record Header(String eventId, int revision, Instant eventTime, String source, Long sourceSequence, String localId) {

    /** The header of an event about the entity of that id in its source. */
    static Header of(Event event, String localId) {
        return new Header(
                event.getEventId(),
                event.getRevision(),
                event.getEventTime(),
                event.getSource(),
                event.getSourceSequence(),
                localId);
    }

    Stamp stamp() {
        return new Stamp(
                eventId,
                revision,
                eventTime.toEpochMilli(),
                sourceSequence == null ? Stamp.NO_SEQUENCE : sourceSequence);
    }
}
