package org.minyi.schemas.json;

import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;

/** A record of a topic as a line of the public JSON form. */
public sealed interface Line {

    /** Where the record belongs. */
    Topic<?, ?> topic();

    /** The record's key; null if it has none. */
    byte[] key();

    /** A record that can be read, with its value. */
    record OfEvent(Topic<?, ?> topic, byte[] key, SpecificRecord event) implements Line {

        /** The event under its own key, which is what a sound source sends. */
        public static OfEvent of(Topic<?, ?> topic, SpecificRecord event) {
            return new OfEvent(topic, OwnKey.of(topic).of(event), event);
        }
    }

    /** A record that cannot be read, with its bytes as they are; null bytes are a tombstone. */
    record OfBytes(Topic<?, ?> topic, byte[] key, byte[] value) implements Line {}
}
