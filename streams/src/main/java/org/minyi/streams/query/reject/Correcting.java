package org.minyi.streams.query.reject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.minyi.streams.contract.Arrival;

/** Reads refused events and judges corrected ones, by the formats and rules of the stream. */
public interface Correcting {

    /**
     * An event that may be sent.
     *
     * @param topic where it belongs
     */
    record Corrected(String topic, byte[] key, byte[] value) {}

    /** The event in a refused record, in the public JSON form; empty if it holds none. */
    Optional<JsonNode> event(Arrival original);

    /**
     * The event of a line in the public JSON form.
     *
     * @throws IllegalArgumentException with the reason, when it is none or would be refused again
     */
    Corrected judged(String line);
}
