package org.minyi.streams.query.topics;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;

/** A compacted topic as it stands: the last value of every key. */
public final class TopicTable<V> {

    private final KafkaClients clients;
    private final String topic;
    private final Serde<V> serde;

    /** The table that the topic of that name holds. */
    public TopicTable(KafkaClients clients, String topic, Serde<V> serde) {
        this.clients = clients;
        this.topic = topic;
        this.serde = serde;
    }

    /** The values of the wanted keys. */
    public Map<String, V> read(Predicate<String> wanted) {
        var table = new HashMap<String, V>();
        try (var offsets = Offsets.patient(clients.admin());
                var log = new FactLog(clients)) {
            offsets.ends(offsets.partitions(topic))
                    .forEach((partition, end) -> log.read(partition, end, row -> {
                        var key = new String(row.key(), StandardCharsets.UTF_8);
                        if (wanted.test(key)) {
                            take(table, key, serde.deserializer().deserialize(topic, row.value()));
                        }
                    }));
        }
        return table;
    }

    private void take(Map<String, V> table, String key, V value) {
        if (value == null) {
            table.remove(key);
        } else {
            table.put(key, value);
        }
    }
}
