package org.minyi.schemas.avro;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** What a reader makes of records, given the schema they were written with. */
@FunctionalInterface
interface ReadAs<T> {

    DatumReader<T> reader(Schema writer);

    /** As this class, whoever wrote them. */
    static <T> ReadAs<T> type(Class<? extends T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema reader = model.getSchema(type);
        return writer -> new SpecificDatumReader<>(writer, reader, model);
    }

    /** As the topics' class that has the writer's name; no other class is ever looked for by name. */
    @SuppressWarnings("unchecked")
    static <T> ReadAs<T> named() {
        return writer -> Topics.all().stream()
                .map(Topic::valueType)
                .filter(type -> type.getName().equals(writer.getFullName()))
                .findFirst()
                .map(type -> (DatumReader<T>) ReadAs.type(type).reader(writer))
                .orElseThrow(() -> new UndecodableException(
                        "A " + writer.getFullName() + ", which is no record of Minyi's topics."));
    }

    /** As GenericRecord, in the schema they were written with. */
    static <T> ReadAs<T> generic() {
        return GenericDatumReader::new;
    }
}
