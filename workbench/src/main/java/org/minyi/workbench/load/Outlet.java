package org.minyi.workbench.load;

import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;

/** Where records go. */
interface Outlet extends AutoCloseable {

    /** Sends an event. */
    void event(Topic<?, ?> topic, byte[] key, SpecificRecord event);

    /** Sends bytes as they are. */
    void raw(Topic<?, ?> topic, byte[] key, byte[] value);

    /** Keeps a row aside. */
    void reject(Reject reject);

    /** Returns when everything has arrived. */
    @Override
    void close();
}
