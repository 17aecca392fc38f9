package org.minyi.connectors;

import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;

/**
 * An event on its way to its topic.
 *
 * @param key {@code source:id}
 * @param event one of the topic's own class
 */
public record Message(Topic<?, ?> topic, byte[] key, SpecificRecord event) {

    /** That event about the entity of that id in its source. */
    public static Message of(Topic<?, ?> topic, String source, String id, SpecificRecord event) {
        return new Message(topic, (source + ":" + id).getBytes(StandardCharsets.UTF_8), event);
    }
}
