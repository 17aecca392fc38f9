package org.minyi.streams.query.topics;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;

/**
 * Puts what one application has counted in the place of what another had, in one transaction: whoever reads the public
 * topics sees all of the former and then all of the latter. What stood there before is kept as the former's own, so that
 * it can come back in the same way; what only the latter has refused is listed too. Both must have stopped.
 */
public final class Takeover implements AutoCloseable {

    /** What a broker allows at most unless it is told otherwise. */
    private static final Duration MOST = Duration.ofMinutes(15);

    private final KafkaClients clients;
    private final InForce inForce;
    private final Offsets offsets;
    private final OwnRejects rejects;
    private final Transaction transaction;
    private long changed;

    /** Of the applications of the settings that name this one; a takeover that has begun elsewhere is over by that. */
    public Takeover(KafkaClients clients, String first, Deserializer<Reject> deserializer) {
        this.clients = clients;
        this.inForce = new InForce(clients, first);
        this.offsets = Offsets.patient(clients.admin());
        this.rejects = new OwnRejects(clients, offsets, deserializer);
        this.transaction = new Transaction(clients, first + "-takeover", MOST);
    }

    /**
     * Has the one that was announced take over.
     *
     * @return how many public rows are others now, or none where there is nothing to take over any longer
     */
    public long run() {
        var standing = inForce.standing();
        if (standing.next().isEmpty()) {
            return 0;
        }
        var former = Outputs.ownOf(standing.now());
        var latter = Outputs.ownOf(standing.next().get());
        OwnTopics.create(clients, former.own());
        for (var topic : Outputs.TAKEN_OVER) {
            offsets.partitions(topic.name())
                    .forEach(partition -> exchange(
                            partition, at(former.topic(topic), partition), at(latter.topic(topic), partition)));
        }
        rejects.unlisted(latter, transaction::send);
        transaction.send(inForce.record(standing.next().get()));
        transaction.commit();
        return changed;
    }

    @Override
    public void close() {
        transaction.close();
        offsets.close();
    }

    private static TopicPartition at(Topic<?, ?> topic, TopicPartition like) {
        return new TopicPartition(topic.name(), like.partition());
    }

    private void exchange(TopicPartition open, TopicPartition former, TopicPartition latter) {
        var before = rows(open);
        replace(former, rows(former), before);
        changed += replace(open, before, rows(latter));
    }

    /** Writes what makes of the rows that stand there those that are to; answers how many that were. */
    private long replace(TopicPartition partition, Map<Bytes, byte[]> stand, Map<Bytes, byte[]> wanted) {
        long written = 0;
        for (var key : keys(stand, wanted)) {
            var value = wanted.get(key);
            if (!Arrays.equals(value, stand.get(key))) {
                transaction.send(new ProducerRecord<>(partition.topic(), partition.partition(), key.get(), value));
                written++;
            }
        }
        transaction.flush();
        return written;
    }

    private static Set<Bytes> keys(Map<Bytes, byte[]> stand, Map<Bytes, byte[]> wanted) {
        var keys = new TreeSet<>(stand.keySet());
        keys.addAll(wanted.keySet());
        return keys;
    }

    /** The rows of one partition of a compacted topic, by key. */
    private Map<Bytes, byte[]> rows(TopicPartition partition) {
        var rows = new HashMap<Bytes, byte[]>();
        try (var log = new FactLog(clients)) {
            long end = offsets.ends(Set.of(partition)).get(partition);
            log.read(partition, end, row -> {
                var key = Bytes.wrap(row.key());
                if (row.value() == null) {
                    rows.remove(key);
                } else {
                    rows.put(key, row.value());
                }
            });
        }
        return rows;
    }
}
