package org.minyi.schemas.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** The key that the value itself gives: of an event its source and its entity's id, of a department its code. */
final class OwnKey {

    /** The topics that others write, which are those that have lines. */
    static final Map<String, OwnKey> BY_TOPIC = byTopic(
            new OwnKey(Topics.CALLS, "source", "callId"),
            new OwnKey(Topics.TICKETS, "source", "ticketId"),
            new OwnKey(Topics.RATINGS, "source", "ratingId"),
            new OwnKey(Topics.SERVICES, "source", "serviceId"),
            new OwnKey(Topics.SESSIONS, "source", "sessionId"),
            new OwnKey(Topics.QUEUE, "line"),
            new OwnKey(Topics.DEPARTMENTS, "code"));

    private final Topic<?, ?> topic;
    private final int[] positions;

    private OwnKey(Topic<?, ?> topic, String... fields) {
        this.topic = topic;
        this.positions = List.of(fields).stream()
                .mapToInt(field -> topic.valueSchema().getField(field).pos())
                .toArray();
    }

    /** The rule of a topic that has lines. */
    static OwnKey of(Topic<?, ?> topic) {
        var rule = BY_TOPIC.get(topic.name());
        if (rule == null) {
            throw new IllegalArgumentException("The records of " + topic + " have no public JSON form.");
        }
        return rule;
    }

    Topic<?, ?> topic() {
        return topic;
    }

    /** The key's bytes for that value. */
    byte[] of(SpecificRecord value) {
        var key = value.get(positions[0]).toString();
        for (int i = 1; i < positions.length; i++) {
            key += ":" + value.get(positions[i]);
        }
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, OwnKey> byTopic(OwnKey... keys) {
        Map<String, OwnKey> byTopic = new LinkedHashMap<>();
        List.of(keys).forEach(key -> byTopic.put(key.topic.name(), key));
        return byTopic;
    }
}
