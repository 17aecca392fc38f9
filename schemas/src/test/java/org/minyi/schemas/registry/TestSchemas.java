package org.minyi.schemas.registry;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/** A schema and what may become of it. */
final class TestSchemas {
    static final Schema FIRST =
            SchemaBuilder.record("a.Thing").fields().requiredString("id").endRecord();
    static final Schema COMPATIBLE = SchemaBuilder.record("a.Thing")
            .fields()
            .requiredString("id")
            .optionalString("note")
            .endRecord();
    static final Schema INCOMPATIBLE = SchemaBuilder.record("a.Thing")
            .fields()
            .requiredString("id")
            .requiredString("must")
            .endRecord();

    private TestSchemas() {}
}
