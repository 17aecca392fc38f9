package org.minyi.streams.query.alert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.schemas.Alert;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.topics.KafkaClients;

/** Writes the topic of alerts: the last word on each stands until it is taken off. */
public final class AlertTopic {

    private final KafkaClients clients;
    private final Serde<Alert> serde;

    /** The topic, written in that format. */
    public AlertTopic(KafkaClients clients, Serde<Alert> serde) {
        this.clients = clients;
        this.serde = serde;
    }

    /** Says these, takes off those, and returns when all of it is acknowledged. */
    public void write(List<Alert> said, List<String> takenOff) {
        var name = Topics.ALERTS.name();
        var words = said.stream()
                .map(alert -> new ProducerRecord<>(
                        name, bytes(alert.getAlertId()), serde.serializer().serialize(name, alert)));
        var tombstones = takenOff.stream().map(id -> new ProducerRecord<>(name, bytes(id), (byte[]) null));
        clients.write(Stream.concat(words, tombstones).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
