package org.minyi.schemas.avro;

import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.minyi.schemas.registry.PortableSchema;
import org.minyi.schemas.registry.RegisteredSchema;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaPolicy;
import org.minyi.schemas.registry.SchemaSettings;

/** Finds the id a schema is written under in a topic, by Confluent's TopicNameStrategy and the producer's policy. */
record SubjectIds(RegistryClient registry, SchemaPolicy policy, boolean isKey) {

    int idOf(String topic, Schema schema) {
        String subject = topic + (isKey ? "-key" : "-value");
        return switch (policy) {
            case LOOK_UP ->
                registry.lookup(subject, schema)
                        .orElseThrow(() -> unregistered(subject, schema))
                        .id();
            case REGISTER -> registry.register(subject, schema);
            case LATEST -> latest(subject, schema).id();
        };
    }

    private RegisteredSchema latest(String subject, Schema schema) {
        RegisteredSchema latest = registry.latest(subject).orElseThrow(() -> unregistered(subject, schema));
        // Fields are written by position: under a version that differs they would be read as one another.
        if (!latest.schema().equals(PortableSchema.of(schema))) {
            throw new SerializationException(
                    "Version " + latest.version() + " of " + subject + " is the latest, but not"
                            + " the schema of " + schema.getFullName() + " this program was built with. Set "
                            + SchemaSettings.USE_LATEST + "=false to write under the version it was built with.");
        }
        return latest;
    }

    private static SerializationException unregistered(String subject, Schema schema) {
        return new SerializationException(
                "The schema of " + schema.getFullName() + " is not registered under " + subject
                        + ". Register it with: ./minyi schemas register (the workbench registers by itself)."
                        + " A producer does not, since "
                        + SchemaSettings.AUTO_REGISTER + " is false: a contract changes when somebody means it to.");
    }
}
