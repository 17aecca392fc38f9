package org.minyi.streams.query.reject;

import java.time.Instant;
import org.minyi.schemas.Reject;

/**
 * Which refused records are asked about; an empty text stands for any.
 *
 * @param topic the topic, or the name of the file
 * @param until what was refused later is left out
 */
record RejectQuestion(String reason, String topic, String source, Instant until) {

    /** Whether it asks about that one. */
    boolean isAbout(Refused refused) {
        Reject kept = refused.kept();
        return !refused.refusedAt().isAfter(until)
                && fits(reason, kept.getReason())
                && fits(topic, kept.getTopic())
                && fits(source, kept.getSource());
    }

    private static boolean fits(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }
}
