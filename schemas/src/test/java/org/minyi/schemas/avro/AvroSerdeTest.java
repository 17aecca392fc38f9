package org.minyi.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Fixtures;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;
import org.minyi.schemas.registry.Subjects;

class AvroSerdeTest {
    private static final String REGISTRY = "serde-test";
    private final InMemoryRegistryClient registry = InMemoryRegistryClient.named(REGISTRY);

    @AfterEach
    void forget() {
        InMemoryRegistryClient.drop(REGISTRY);
    }

    @Test
    void givesBackWhatItWasGiven() {
        Subjects.register(registry);

        assertThat(thereAndBack(Topics.RATINGS, Fixtures.aRating())).isEqualTo(Fixtures.aRating());
        assertThat(thereAndBack(Topics.TICKETS, Fixtures.aCallback())).isEqualTo(Fixtures.aCallback());
        assertThat(thereAndBack(Topics.CELLS, Fixtures.aCell())).isEqualTo(Fixtures.aCell());
    }

    @Test
    void leavesATombstoneATombstone() {
        AvroSerde<RatingEvent> serde = AvroSerde.of(Topics.RATINGS, registry);

        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", (byte[]) null)).isNull();
    }

    @Test
    void isConfiguredByConfluentsNames() {
        Subjects.register(registry);
        AvroSerde<SpecificRecord> serde = new AvroSerde<>();
        serde.configure(Map.of("schema.registry.url", "mock://" + REGISTRY, "specific.avro.reader", "true"), false);

        byte[] rating = serde.serializer().serialize(Topics.RATINGS.name(), Fixtures.aRating());
        byte[] cell = serde.serializer().serialize(Topics.CELLS.name(), Fixtures.aCell());

        assertThat(serde.deserializer().deserialize("any", rating)).isEqualTo(Fixtures.aRating());
        assertThat(serde.deserializer().deserialize("any", cell)).isEqualTo(Fixtures.aCell());
    }

    @Test
    void readsIntoGenericRecordsUnlessAskedForClasses() {
        Subjects.register(registry);
        AvroSerde<GenericRecord> serde = new AvroSerde<>();
        serde.configure(Map.of("schema.registry.url", "mock://" + REGISTRY), false);
        byte[] frame = AvroSerde.of(Topics.RATINGS, registry)
                .serializer()
                .serialize(Topics.RATINGS.name(), Fixtures.aRating());

        GenericRecord read = serde.deserializer().deserialize("any", frame);

        assertThat(read.get("ratingId")).hasToString("r-1");
        assertThat(read.get("eventTime")).isEqualTo(Fixtures.NEW_YEARS_EVE.toEpochMilli());
        assertThat(serde.serializer().serialize(Topics.RATINGS.name(), read)).isEqualTo(frame);
    }

    @Test
    void saysThatItWasNeverConfigured() {
        assertThatThrownBy(() -> new AvroSerde<RatingEvent>().serializer().serialize("t", Fixtures.aRating()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void writesTheNextRecordWholeAfterOneThatCouldNotBeWritten() {
        Subjects.register(registry);
        AvroSerde<TicketEvent> serde = AvroSerde.of(Topics.TICKETS, registry);
        byte[] expected = serde.serializer().serialize(Topics.TICKETS.name(), Fixtures.aCallback());
        TicketEvent broken = new TicketEvent();
        broken.setEventId("half of it is in the buffer when the rest fails");

        assertThatThrownBy(() -> serde.serializer().serialize(Topics.TICKETS.name(), broken))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("TicketEvent")
                .hasMessageContaining(Topics.TICKETS.name());

        assertThat(serde.serializer().serialize(Topics.TICKETS.name(), Fixtures.aCallback()))
                .isEqualTo(expected);
    }

    @Test
    void servesManyThreadsAtOnce() {
        Subjects.register(registry);
        AvroSerde<MetricCell> serde = AvroSerde.of(Topics.CELLS, registry);
        List<CompletableFuture<Void>> threads = new ArrayList<>();

        for (int thread = 0; thread < 4; thread++) {
            String member = "member-" + thread;
            threads.add(CompletableFuture.runAsync(() -> writeAndRead(serde, member, 2_000)));
        }

        assertThat(threads).allSatisfy(CompletableFuture::join);
    }

    private static void writeAndRead(AvroSerde<MetricCell> serde, String member, int times) {
        MetricCell cell =
                MetricCell.newBuilder(Fixtures.aCell()).setMember(member).build();
        for (int time = 0; time < times; time++) {
            byte[] frame = serde.serializer().serialize(Topics.CELLS.name(), cell);
            assertThat(serde.deserializer().deserialize("any", frame).getMember())
                    .isEqualTo(member);
        }
    }

    private <V extends SpecificRecord> V thereAndBack(Topic<?, V> topic, V record) {
        AvroSerde<V> serde = AvroSerde.of(topic, registry);
        return serde.deserializer().deserialize(topic.name(), serde.serializer().serialize(topic.name(), record));
    }
}
