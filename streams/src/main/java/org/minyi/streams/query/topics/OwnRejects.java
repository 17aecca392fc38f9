package org.minyi.streams.query.topics;

import java.util.HashSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.Arrival;

/** What an application has refused that was built up beside another: it stands in a topic of that application's own. */
final class OwnRejects {

    private final KafkaClients clients;
    private final Offsets offsets;
    private final Deserializer<Reject> deserializer;

    /** Where a refused record stood. */
    private record Place(String topic, int partition, long offset) {}

    OwnRejects(KafkaClients clients, Offsets offsets, Deserializer<Reject> deserializer) {
        this.clients = clients;
        this.offsets = offsets;
        this.deserializer = deserializer;
    }

    /** Hands over, as records of the public topic, those that are not listed there yet. */
    void unlisted(Outputs own, Consumer<ProducerRecord<byte[], byte[]>> each) {
        var listed = new HashSet<Place>();
        read(Topics.REJECTS, refused -> listed.add(place(refused)));
        read(own.topic(Topics.REJECTS), refused -> {
            if (listed.add(place(refused))) {
                each.accept(new ProducerRecord<>(
                        Topics.REJECTS.name(), refused.partition(), refused.key(), refused.value()));
            }
        });
    }

    private Place place(Arrival refused) {
        var kept = deserializer.deserialize(refused.topic(), refused.value());
        return new Place(kept.getTopic(), kept.getPartition(), kept.getOffset());
    }

    private void read(Topic<?, ?> topic, Consumer<Arrival> each) {
        try (var log = new FactLog(clients)) {
            offsets.ends(offsets.partitions(topic.name())).forEach((partition, end) -> log.read(partition, end, each));
        }
    }
}
