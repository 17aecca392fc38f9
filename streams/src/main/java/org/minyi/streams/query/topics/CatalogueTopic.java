package org.minyi.streams.query.topics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.minyi.schemas.MetricBasis;
import org.minyi.schemas.MetricDefinition;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.Additive;
import org.minyi.streams.contract.Metric;

/** The catalogue as a topic, so that whoever reads cells can read what they mean. */
public final class CatalogueTopic {

    private final KafkaClients clients;
    private final Serializer<MetricDefinition> serializer;

    /** Writes through these clients. */
    public CatalogueTopic(KafkaClients clients, Serializer<MetricDefinition> serializer) {
        this.clients = clients;
        this.serializer = serializer;
    }

    /** Publishes every metric under its id; saying the same again does no harm in a compacted topic. */
    public void publish(List<Metric> metrics) {
        clients.write(metrics.stream().map(this::record).toList());
    }

    private ProducerRecord<byte[], byte[]> record(Metric metric) {
        var topic = Topics.CATALOGUE.name();
        var value = serializer.serialize(topic, definition(metric));
        return new ProducerRecord<>(topic, metric.id().getBytes(StandardCharsets.UTF_8), value);
    }

    /** A metric as the topic has it. */
    public static MetricDefinition definition(Metric metric) {
        return MetricDefinition.newBuilder()
                .setId(metric.id())
                .setNameZh(metric.nameZh())
                .setNameEn(metric.nameEn())
                .setDefinitionZh(metric.definitionZh())
                .setDefinitionEn(metric.definitionEn())
                .setNumerator(ids(metric.formula().numerator()))
                .setDenominator(ids(metric.formula().denominator()))
                .setBasis(MetricBasis.valueOf(metric.basis().name()))
                .setFormula(metric.formula().text())
                .setUnit(metric.formula().unit().id())
                .build();
    }

    private static List<String> ids(List<? extends Additive> parts) {
        return parts.stream().map(Additive::id).toList();
    }
}
