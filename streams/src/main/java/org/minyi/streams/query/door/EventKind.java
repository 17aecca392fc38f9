package org.minyi.streams.query.door;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.personal.Whose;

/** What can be sent, each kind by the last part of its address. */
public enum EventKind {
    CALLS("calls", Topics.CALLS),
    TICKETS("tickets", Topics.TICKETS),
    RATINGS("ratings", Topics.RATINGS),
    QUEUE("queue", Topics.QUEUE),
    SERVICES("services", Topics.SERVICES),
    SESSIONS("sessions", Topics.SESSIONS);

    /** The kinds by their addresses, in order. */
    public static final Map<String, EventKind> BY_WORD = Arrays.stream(values())
            .collect(Collectors.toMap(EventKind::word, Function.identity(), (one, same) -> one, TreeMap::new));

    private final String word;
    private final Topic<?, ?> topic;

    EventKind(String word, Topic<?, ?> topic) {
        this.word = word;
        this.topic = topic;
    }

    /** How it is written. */
    public String word() {
        return word;
    }

    /** Where such events go. */
    public Topic<?, ?> topic() {
        return topic;
    }

    /** Where what is refused of it is said to come from. */
    public String origin() {
        return "http:/api/v1/events/" + word;
    }

    /** Whose tokens such events carry. */
    public List<Whose> people() {
        return Arrays.stream(Whose.values())
                .filter(whose -> topic.valueSchema().getField(whose.field()) != null)
                .toList();
    }
}
