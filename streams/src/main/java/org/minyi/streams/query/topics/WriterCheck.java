package org.minyi.streams.query.topics;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.minyi.schemas.Topic;
import org.minyi.schemas.registry.RegistryClient;

/**
 * Looks whether a registry is the one that the facts were written with. Under another one every fact would be refused
 * as undecodable, or worse, be read as something else.
 */
public final class WriterCheck {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final byte MAGIC = 0;
    private static final int HEADER = 5;

    private final KafkaClients clients;
    private final RegistryClient registry;

    /** Holds these topics against that registry. */
    public WriterCheck(KafkaClients clients, RegistryClient registry) {
        this.clients = clients;
        this.registry = registry;
    }

    /** A sentence for each topic whose first records were all written with schemas that the registry has not. */
    public List<String> complaints(List<Topic<?, ?>> facts) {
        var complaints = new ArrayList<String>();
        for (var topic : facts) {
            var ids = writers(topic);
            if (!ids.isEmpty() && ids.stream().noneMatch(id -> knows(id, topic))) {
                complaints.add("The registry does not hold the schemas " + ids + " that " + topic.name()
                        + " was written with: it belongs to other data. Set schema.registry.url to the registry that"
                        + " belongs to these topics.");
            }
        }
        return complaints;
    }

    private boolean knows(int id, Topic<?, ?> topic) {
        return registry.schemaById(id)
                .filter(schema ->
                        schema.getFullName().equals(topic.valueSchema().getFullName()))
                .isPresent();
    }

    /** The ids in the first records of the topic; what has no such header was never written by a serializer. */
    private Set<Integer> writers(Topic<?, ?> topic) {
        var ids = new HashSet<Integer>();
        try (Admin admin = clients.admin();
                var reader = clients.consumer()) {
            var offsets = new Offsets(admin);
            var partitions = offsets.partitions(topic.name());
            var begins = offsets.beginnings(partitions);
            if (offsets.ends(partitions).equals(begins)) {
                return ids;
            }
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            for (var record : reader.poll(POLL)) {
                var value = record.value();
                if (value != null && value.length > HEADER && value[0] == MAGIC) {
                    ids.add(ByteBuffer.wrap(value).getInt(1));
                }
            }
            return ids;
        }
    }
}
