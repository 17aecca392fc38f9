package org.minyi.streams.accept;

import java.time.Instant;
import org.minyi.streams.contract.Stamp;

/**
 * What every event carries, whatever it tells of.
 *
 * @param localId the id of its entity in its source
 * @param sourceSequence the source's own order; null if it has none
 */
record Header(String eventId, int revision, Instant eventTime, String source, Long sourceSequence, String localId) {

    Stamp stamp() {
        return new Stamp(
                eventId,
                revision,
                eventTime.toEpochMilli(),
                sourceSequence == null ? Stamp.NO_SEQUENCE : sourceSequence);
    }
}
