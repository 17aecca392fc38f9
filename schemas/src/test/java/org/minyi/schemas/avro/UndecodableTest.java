package org.minyi.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Fixtures;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;
import org.minyi.schemas.registry.Subjects;

class UndecodableTest {
    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();
    private final AvroDeserializer<RatingEvent> ratings = AvroDeserializer.of(RatingEvent.class, registry);
    private final AvroDeserializer<MetricCell> cells = AvroDeserializer.of(MetricCell.class, registry);

    @BeforeEach
    void register() {
        Subjects.register(registry);
    }

    @Test
    void isASerializationExceptionToKafka() {
        assertThat(new UndecodableException("")).isInstanceOf(SerializationException.class);
    }

    @Test
    void nothingAtAll() {
        assertUndecodable(ratings, new byte[0], "Too short");
    }

    @Test
    void anUnknownSchemaId() {
        byte[] frame = frame(Topics.RATINGS, Fixtures.aRating());
        frame[1] = 99;

        assertUndecodable(ratings, frame, "no schema with id");
    }

    @Test
    void aRecordOfAnotherTopic() {
        assertUndecodable(ratings, frame(Topics.CELLS, Fixtures.aCell()), "Not a record of schema id");
    }

    @Test
    void aRecordCutOffAnywhere() {
        byte[] rating = frame(Topics.RATINGS, Fixtures.aRating());
        for (int length = 0; length < rating.length; length++) {
            assertUndecodable(ratings, Arrays.copyOf(rating, length), "");
        }
        byte[] cell = frame(Topics.CELLS, Fixtures.aCell());
        for (int length = 0; length < cell.length; length++) {
            assertUndecodable(cells, Arrays.copyOf(cell, length), "");
        }
    }

    @Test
    void bytesAfterTheRecord() {
        byte[] frame = frame(Topics.RATINGS, Fixtures.aRating());

        assertUndecodable(ratings, Arrays.copyOf(frame, frame.length + 1), "Bytes follow");
    }

    @Test
    void lengthsThatWouldFillTheMemory() {
        byte[] header = Arrays.copyOf(frame(Topics.CELLS, Fixtures.aCell()), WireFormat.HEADER_BYTES);
        byte[] twoGigabytesMinusSome = {(byte) 0xe0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        byte[] longString = joined(header, twoGigabytesMinusSome);
        byte[] emptyStrings = {0, 0, 0, 0, 0, 0};
        byte[] longMap = joined(joined(header, emptyStrings), twoGigabytesMinusSome);

        long before = allocatedBytes();
        assertUndecodable(cells, longString, "Not a record");
        assertUndecodable(cells, longMap, "Not a record");
        assertThat(allocatedBytes() - before).isLessThan(50_000_000);
    }

    @Test
    void anyNoiseIsUndecodableOrARecordButNeverAnotherFailure() {
        byte[] cell = frame(Topics.CELLS, Fixtures.aCell());
        Random random = new Random(1);

        for (int attempt = 0; attempt < 20_000; attempt++) {
            byte[] noisy = cell.clone();
            noisy[WireFormat.HEADER_BYTES + random.nextInt(cell.length - WireFormat.HEADER_BYTES)] =
                    (byte) random.nextInt();
            Throwable failure = catchThrowable(() -> cells.deserialize("t", noisy));
            assertThat(failure == null || failure instanceof UndecodableException)
                    .as(() -> Arrays.toString(noisy))
                    .isTrue();
        }
        assertThat(cells.deserialize("t", cell)).isEqualTo(Fixtures.aCell());
    }

    private <V extends SpecificRecord> byte[] frame(Topic<?, V> topic, V record) {
        return AvroSerde.of(topic, registry).serializer().serialize(topic.name(), record);
    }

    private static void assertUndecodable(AvroDeserializer<?> deserializer, byte[] frame, String why) {
        assertThatThrownBy(() -> deserializer.deserialize("t", frame))
                .as(frame.length + " bytes")
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining(why);
    }

    private static long allocatedBytes() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static byte[] joined(byte[] start, byte[] end) {
        byte[] all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return all;
    }
}
