package org.minyi.streams.query.reject;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.problem.UnknownException;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/** What was refused, as it stands in its topic; each question has clients of its own, and keeps no more than it is handed. */
public final class RejectTopic {

    private static final String NAME = Topics.REJECTS.name();
    private static final long STEP = 1_000;

    private final KafkaClients clients;
    private final Supplier<Serde<Reject>> serdes;

    /** Reads through these clients by serdes that are not shared between threads. */
    public RejectTopic(KafkaClients clients, Supplier<Serde<Reject>> serdes) {
        this.clients = clients;
        this.serdes = serdes;
    }

    /** Hands over all that were refused no later than that moment, partition by partition in the order of offsets. */
    void read(Instant until, Consumer<Refused> each) {
        try (var open = new Open()) {
            open.read(open.ends(until), each);
        }
    }

    /** Hands over all there are, and waits for those that are not decided on yet. */
    public void readAll(Consumer<Refused> each) {
        try (var open = new Open()) {
            open.read(byNumber(open.offsets.endsOfAll(open.partitions())), each);
        }
    }

    /**
     * The one of that id.
     *
     * @throws UnknownException when there is none
     */
    Refused find(RejectId id) {
        try (var open = new Open()) {
            var found = new Refused[1];
            if (id.offset() < open.end(id.partition())) {
                open.read(id, id.offset() + 1, refused -> found[0] = refused);
            }
            return Optional.ofNullable(found[0])
                    .orElseThrow(() ->
                            new UnknownException("没有编号为“" + id.text() + "”的拒收记录。 There is no reject " + id.text()));
        }
    }

    /**
     * Hands over the next thousand from that place on, or fewer, of those that were refused no later than that moment.
     *
     * @return where the next begin; empty when these were the last
     */
    Optional<RejectId> readOn(RejectId from, Instant until, Consumer<Refused> each) {
        try (var open = new Open()) {
            var ends = open.ends(until);
            long end = ends.getOrDefault(from.partition(), 0L);
            long step = Math.min(end, from.offset() + STEP);
            open.read(from, step, each);
            if (step < end) {
                return Optional.of(new RejectId(from.partition(), step));
            }
            return Optional.ofNullable(ends.higherKey(from.partition())).map(next -> new RejectId(next, 0));
        }
    }

    /** The topic while it is read. */
    private final class Open implements AutoCloseable {

        private final Serde<Reject> serde = serdes.get();
        private final Deserializer<Reject> deserializer = serde.deserializer();
        private final Offsets offsets = new Offsets(clients.admin());
        private final FactLog log = new FactLog(clients);

        List<TopicPartition> partitions() {
            return offsets.partitions(NAME);
        }

        long end(int partition) {
            return byNumber(offsets.ends(partitions())).getOrDefault(partition, 0L);
        }

        NavigableMap<Integer, Long> ends(Instant until) {
            return byNumber(offsets.endsUpTo(until, partitions()));
        }

        void read(Map<Integer, Long> ends, Consumer<Refused> each) {
            ends.forEach((partition, end) -> read(new RejectId(partition, 0), end, each));
        }

        void read(RejectId from, long end, Consumer<Refused> each) {
            var partition = new TopicPartition(NAME, from.partition());
            log.read(partition, from.offset(), end, row -> each.accept(refused(row)));
        }

        private Refused refused(Arrival row) {
            return new Refused(
                    new RejectId(row.partition(), row.offset()),
                    Instant.ofEpochMilli(row.arrivedAt()),
                    deserializer.deserialize(NAME, row.value()));
        }

        @Override
        public void close() {
            log.close();
            offsets.close();
            serde.close();
        }
    }

    private static NavigableMap<Integer, Long> byNumber(Map<TopicPartition, Long> ends) {
        var byNumber = new TreeMap<Integer, Long>();
        ends.forEach((partition, end) -> byNumber.put(partition.partition(), end));
        return byNumber;
    }
}
