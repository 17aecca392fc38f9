package org.minyi.streams.query.topics;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.streams.contract.Arrival;

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

    /**
     * The values of the wanted keys.
     *
     * @throws SerializationException when one of them makes no sense
     */
    public Map<String, V> read(Predicate<String> wanted) {
        var table = new HashMap<String, V>();
        eachRow(row -> {
            var key = key(row);
            if (wanted.test(key)) {
                take(table, key, value(row));
            }
        });
        return table;
    }

    /** All values that make sense; of a key whose last one does not there is none. */
    public Map<String, V> readable() {
        var table = new HashMap<String, V>();
        eachRow(row -> {
            if (row.key() != null) {
                take(table, key(row), readable(row));
            }
        });
        return table;
    }

    private void eachRow(Consumer<Arrival> each) {
        try (var offsets = Offsets.patient(clients.admin());
                var log = new FactLog(clients)) {
            offsets.ends(offsets.partitions(topic)).forEach((partition, end) -> log.read(partition, end, each));
        }
    }

    private static String key(Arrival row) {
        return new String(row.key(), StandardCharsets.UTF_8);
    }

    private V value(Arrival row) {
        return serde.deserializer().deserialize(topic, row.value());
    }

    private V readable(Arrival row) {
        try {
            return value(row);
        } catch (SerializationException e) {
            return null;
        }
    }

    private void take(Map<String, V> table, String key, V value) {
        if (value == null) {
            table.remove(key);
        } else {
            table.put(key, value);
        }
    }
}
