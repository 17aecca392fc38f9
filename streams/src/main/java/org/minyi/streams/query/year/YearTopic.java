package org.minyi.streams.query.year;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.schemas.Topics;
import org.minyi.schemas.YearState;
import org.minyi.streams.contract.YearMark;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.streams.query.topics.Transaction;

/**
 * The years and the marks in the facts, which change together or not at all. Of two who turn years at once one fails, on
 * whichever instances they are.
 */
public final class YearTopic {

    private final KafkaClients clients;
    private final String applicationId;
    private final List<String> facts;
    private final Serde<YearState> serde;

    /** The years of these fact topics. */
    public YearTopic(KafkaClients clients, String applicationId, List<String> facts, Serde<YearState> serde) {
        this.clients = clients;
        this.applicationId = applicationId;
        this.facts = facts;
        this.serde = serde;
    }

    /** How every year stands that was ever closed. */
    Map<Integer, YearState> states() {
        var states = new TreeMap<Integer, YearState>();
        try (var offsets = new Offsets(clients.admin());
                var log = new FactLog(clients)) {
            offsets.endsOfAll(offsets.partitions(Topics.YEARS.name()))
                    .forEach((partition, end) -> log.read(partition, end, row -> {
                        var state = serde.deserializer().deserialize(Topics.YEARS.name(), row.value());
                        states.put(state.getYear(), state);
                    }));
        }
        return states;
    }

    /** Begins to turn a year: an earlier turn is over by then, and what it said is seen. */
    Turn begin() {
        return new Turn();
    }

    /** One transaction; closed without a commit, nothing of it has happened. */
    final class Turn implements AutoCloseable {

        private final Transaction transaction = new Transaction(clients, applicationId + "-years");

        /** How a year stands, if it was ever closed. */
        Optional<YearState> state(int year) {
            return Optional.ofNullable(states().get(year));
        }

        /** Sends a mark into every partition of the facts and answers where each stands. */
        Map<String, Long> mark(YearMark mark) {
            var sent = new HashMap<TopicPartition, Future<RecordMetadata>>();
            partitions()
                    .forEach(partition -> sent.put(
                            partition,
                            send(new ProducerRecord<>(partition.topic(), partition.partition(), mark.key(), null))));
            transaction.flush();
            var stands = new TreeMap<String, Long>();
            sent.forEach((partition, record) -> stands.put(partition.toString(), offset(record)));
            return stands;
        }

        /** Sends a record along. */
        Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            return transaction.send(record);
        }

        /** Says how the year stands, and makes all of it true. */
        YearState commit(YearState state) {
            var key = Integer.toString(state.getYear()).getBytes(StandardCharsets.UTF_8);
            var value = serde.serializer().serialize(Topics.YEARS.name(), state);
            send(new ProducerRecord<>(Topics.YEARS.name(), key, value));
            transaction.commit();
            return state;
        }

        @Override
        public void close() {
            transaction.close();
        }
    }

    private static long offset(Future<RecordMetadata> record) {
        try {
            return record.get().offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka refused a mark: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while turning a year", e);
        }
    }

    private List<TopicPartition> partitions() {
        try (var offsets = new Offsets(clients.admin())) {
            return facts.stream()
                    .flatMap(topic -> offsets.partitions(topic).stream())
                    .toList();
        }
    }
}
