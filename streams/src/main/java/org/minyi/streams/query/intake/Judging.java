package org.minyi.streams.query.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.streams.contract.Refusal;

/** Judges events by the formats and rules of the stream, before they are sent to it. */
public interface Judging {

    /** What becomes of an event. */
    sealed interface Judged {

        /** It may be sent so. */
        record Fit(String source, byte[] key, byte[] value) implements Judged {}

        /**
         * It would be refused.
         *
         * @param source the system it comes from; empty where that cannot be told
         */
        record Unfit(Refusal refusal, Optional<String> source) implements Judged {}
    }

    /** What becomes of an event of that topic in the public JSON form. */
    Judged judge(Topic<?, ?> topic, JsonNode event);

    /** The bytes of what is kept aside. */
    byte[] bytes(Reject kept);
}
