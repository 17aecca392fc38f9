package org.minyi.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.schemas.Callback;
import org.minyi.schemas.Fixtures;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;
import org.minyi.schemas.registry.SchemaPolicy;

class WireFormatTest {
    @Test
    void isAZeroByteTheIdAndAvroBinary() throws IOException {
        InMemoryRegistryClient registry = new InMemoryRegistryClient();
        var serializer = new AvroSerializer<Callback>(registry, SchemaPolicy.REGISTER, false);

        byte[] frame = serializer.serialize("t", new Callback(true, false, -2));

        byte[] id1 = {0, 0, 0, 0, 1};
        byte[] effective = {1};
        byte[] notResolved = {2, 0};
        byte[] levelMinusTwo = {2, 3};
        assertThat(frame).isEqualTo(joined(id1, effective, notResolved, levelMinusTwo));
    }

    @Test
    void holdsWhatAvroItselfWouldWrite() throws IOException {
        InMemoryRegistryClient registry = new InMemoryRegistryClient();
        RatingEvent rating = Fixtures.aRating();

        byte[] frame = new AvroSerializer<RatingEvent>(registry, SchemaPolicy.REGISTER, false)
                .serialize(Topics.RATINGS.name(), rating);

        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(plain, null);
        new SpecificDatumWriter<>(RatingEvent.class).write(rating, encoder);
        assertThat(Arrays.copyOfRange(frame, 5, frame.length)).isEqualTo(plain.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 0x01020304, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void carriesAnyId(int id) {
        byte[] frame = new byte[5];

        WireFormat.writeHeader(frame, id);

        assertThat(WireFormat.schemaId(frame)).isEqualTo(id);
    }

    @Test
    void writesTheMostSignificantByteFirst() {
        byte[] frame = new byte[5];

        WireFormat.writeHeader(frame, 0x01020304);

        assertThat(frame).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void refusesWhatNoAvroSerializerWrote() {
        assertThatThrownBy(() -> WireFormat.schemaId(new byte[] {0, 0, 0, 1}))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("Too short");
        assertThatThrownBy(() -> WireFormat.schemaId("{\"id\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("magic byte 123");
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
