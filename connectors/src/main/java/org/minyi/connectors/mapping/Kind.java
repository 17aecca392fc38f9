package org.minyi.connectors.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Nearest;
import org.minyi.schemas.yaml.Yaml;

/** What the rows of a table are about, in the plural, as a mapping says it. */
enum Kind {
    tickets(Topics.TICKETS, "ticketId"),
    ratings(Topics.RATINGS, "ratingId"),
    calls(Topics.CALLS, "callId"),
    services(Topics.SERVICES, "serviceId"),
    sessions(Topics.SESSIONS, "sessionId");

    private final Topic<?, ?> topic;
    private final String idField;

    Kind(Topic<?, ?> topic, String idField) {
        this.topic = topic;
        this.idField = idField;
    }

    Topic<?, ?> topic() {
        return topic;
    }

    String idField() {
        return idField;
    }

    static Kind read(Yaml yaml) {
        var written = yaml.text("rows");
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new LineException(
                        yaml.line(),
                        "rows are about one of "
                                + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + ", not '" + written + "'" + Nearest.hint(written, names())));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
