package org.minyi.streams.query.access;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.alert.Webhook;

/**
 * What the application needs, and nothing that it can do without. Of the facts it writes the events that are sent over HTTP,
 * those that are sent in again, and the marks of closed years.
 */
public final class AppRights {

    /** It knows its own catalogue, and tells it to others. */
    private static final Set<Topic<?, ?>> NOT_READ = Set.of(Topics.CATALOGUE);

    /** The roster comes from the city alone. */
    private static final Set<Topic<?, ?>> NOT_WRITTEN = Set.of(Topics.DEPARTMENTS);

    private AppRights() {}

    /**
     * The rights of the application of that id.
     *
     * @param innerTopics what is on its way from task to task, without the application's name: deleted once it was read
     */
    public static List<Right> of(String applicationId, List<String> innerTopics) {
        return Stream.of(declared(), own(applicationId, innerTopics))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Right> declared() {
        return Topics.all().stream().flatMap(topic -> Stream.of(
                        NOT_READ.contains(topic) ? Stream.<Right>empty() : Right.onTopic(topic.name(), READ),
                        NOT_WRITTEN.contains(topic) ? Stream.<Right>empty() : Right.onTopic(topic.name(), WRITE),
                        Right.onTopic(topic.name(), DESCRIBE_CONFIGS))
                .flatMap(each -> each));
    }

    private static Stream<Right> own(String applicationId, List<String> innerTopics) {
        var prefix = applicationId + "-";
        return Stream.of(
                        Right.onTopicsOf(prefix, CREATE, READ, WRITE),
                        innerTopics.stream().flatMap(topic -> Right.onTopic(prefix + topic, DELETE)),
                        Stream.of(
                                Right.inGroup(applicationId),
                                Right.inGroup(Webhook.group(applicationId)),
                                Right.inTransactionsOf(prefix)))
                .flatMap(each -> each);
    }
}
