package org.minyi.schemas.avro;

import org.minyi.schemas.registry.SchemaSettings;

/** What a serde does that was made without a registry and not configured with one either. */
final class Unconfigured {
    private Unconfigured() {}

    static RecordWriter writer() {
        throw complaint();
    }

    static <T> RecordReader<T> reader() {
        throw complaint();
    }

    private static IllegalStateException complaint() {
        return new IllegalStateException(
                "An Avro serde must be configured with " + SchemaSettings.URL + " before it is used.");
    }
}
