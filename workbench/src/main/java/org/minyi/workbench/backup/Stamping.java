package org.minyi.workbench.backup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.minyi.schemas.Topic;
import org.minyi.streams.query.topics.Offsets;

/**
 * Has records keep the time of arrival that they are sent with, instead of being stamped anew, until it is closed: whether
 * an event came from the future is judged by it.
 */
final class Stamping implements AutoCloseable {

    private static final String KEY = "message.timestamp.type";
    private static final String BY_SENDER = "CreateTime";

    private final Admin admin;
    private final List<Topic<?, ?>> topics;

    Stamping(Admin admin, List<Topic<?, ?>> topics) {
        this.admin = admin;
        this.topics = topics.stream()
                .filter(topic -> topic.configs().containsKey(KEY))
                .toList();
    }

    /** From now on the sender says when a record arrived. */
    void leaveToSender() {
        set(topics.stream().collect(Collectors.toMap(topic -> topic, topic -> BY_SENDER)));
    }

    /** From now on the broker does, as before. */
    @Override
    public void close() {
        set(topics.stream().collect(Collectors.toMap(topic -> topic, topic -> topic.configs()
                .get(KEY))));
    }

    private void set(Map<Topic<?, ?>, String> types) {
        Offsets.await(admin.incrementalAlterConfigs(types.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> new ConfigResource(
                                        ConfigResource.Type.TOPIC, each.getKey().name()),
                                each -> List.of(new AlterConfigOp(
                                        new ConfigEntry(KEY, each.getValue()), AlterConfigOp.OpType.SET)))))
                .all());
    }
}
