package org.minyi.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;
import org.minyi.schemas.registry.PortableSchema;
import org.minyi.schemas.registry.SchemaPolicy;

class EvolutionTest {
    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();

    @Test
    void aSymbolOfANewerWriterReadsAsUnknown() {
        Schema newer = ratings("\"VOIDED\"]", "\"VOIDED\",\"APPEALED\"]");
        newer = replaced(newer, "\"INVITED\"]", "\"INVITED\",\"DRAWN_BY_LOT\"]");
        GenericRecord rating = aRating(newer)
                .set("type", symbol(newer.getField("type").schema(), "APPEALED"))
                .set("mode", symbol(newer.getField("mode").schema().getTypes().get(1), "DRAWN_BY_LOT"))
                .build();

        RatingEvent read = written(rating);

        assertThat(read.getType()).isEqualTo(RatingEventType.UNKNOWN);
        assertThat(read.getMode()).isEqualTo(RatingMode.UNKNOWN);
        assertThat(read.getRatingId()).isEqualTo("r-1");
    }

    @Test
    void aFieldOfANewerWriterIsPassedOver() {
        Schema newer = ratings("\"fields\":[", "\"fields\":[{\"name\":\"added\",\"type\":\"string\"},");

        RatingEvent read = written(aRating(newer).set("added", "?").build());

        assertThat(read.getRatingId()).isEqualTo("r-1");
    }

    @Test
    void aFieldAnOlderWriterDidNotHaveHasItsDefault() {
        Schema older = ratings("\"name\":\"revision\",\"type\":\"int\"", "\"name\":\"rev\",\"type\":\"int\"");

        RatingEvent read = written(aRating(older).build());

        assertThat(read.getRevision()).isZero();
    }

    @Test
    void aClassOfAForeignRecordIsNeverLoaded() {
        Schema foreign = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"java.io.File\",\"fields\":[]}");
        byte[] frame = new AvroSerializer<GenericRecord>(registry, SchemaPolicy.REGISTER, false)
                .serialize("t", new GenericData.Record(foreign));
        RecordReader<Object> reader = new RecordReader<>(registry, ReadAs.named());

        assertThatThrownBy(() -> reader.read(frame))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("java.io.File");
    }

    private RatingEvent written(GenericRecord rating) {
        byte[] frame = new AvroSerializer<GenericRecord>(registry, SchemaPolicy.REGISTER, false)
                .serialize(Topics.RATINGS.name(), rating);
        return AvroDeserializer.of(RatingEvent.class, registry).deserialize(Topics.RATINGS.name(), frame);
    }

    private static GenericRecordBuilder aRating(Schema schema) {
        return new GenericRecordBuilder(schema)
                .set("eventId", "e-1")
                .set("eventTime", 0L)
                .set("source", "haochaping")
                .set("ingestedAt", 0L)
                .set("ratingId", "r-1")
                .set("type", symbol(schema.getField("type").schema(), "RATED"));
    }

    private static GenericData.EnumSymbol symbol(Schema schema, String symbol) {
        return new GenericData.EnumSymbol(schema, symbol);
    }

    private static Schema ratings(String before, String after) {
        return replaced(PortableSchema.of(Topics.RATINGS.valueSchema()), before, after);
    }

    private static Schema replaced(Schema schema, String before, String after) {
        assertThat(schema.toString()).contains(before);
        return new Schema.Parser().parse(schema.toString().replace(before, after));
    }
}
