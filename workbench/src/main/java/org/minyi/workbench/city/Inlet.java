package org.minyi.workbench.city;

import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;

/** Where generated events go: into a topic, a file, or a tally; they come in the order of arrival. */
public interface Inlet {

    /** Takes an event. */
    <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event);

    /** Takes bytes that no contract covers. */
    void raw(Topic<?, ?> topic, byte[] key, byte[] value);
}
