package org.minyi.schemas.avro;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** What a reader makes of records, given the schema they were written with. */
@FunctionalInterface
interface ReadAs<T> {

    DatumReader<T> reader(Schema writer);

    /** As this class, whoever wrote them. */
    static <T> ReadAs<T> type(Class<? extends T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema reader = model.getSchema(type);
        TrustedClasses.trust(reader);
        return writer -> new SpecificDatumReader<>(writer, reader, model);
    }

    /** As the topics' class that has the writer's name. */
    @SuppressWarnings("unchecked")
    static <T> ReadAs<T> named() {
        return writer -> {
            Class<? extends SpecificRecord> type = TrustedClasses.named(writer.getFullName())
                    .orElseThrow(() -> new UndecodableException(
                            "A " + writer.getFullName() + ", which is no record of Minyi's topics."));
            return (DatumReader<T>) ReadAs.type(type).reader(writer);
        };
    }

    /** As GenericRecord, in the schema they were written with. */
    static <T> ReadAs<T> generic() {
        return GenericDatumReader::new;
    }
}
