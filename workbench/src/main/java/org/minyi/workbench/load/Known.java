package org.minyi.workbench.load;

import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;

/** What has been told before: in the topics, where they are asked, or earlier in this load. */
interface Known {

    /** Notes an event; whether it is new. */
    boolean isNew(Topic<?, ?> topic, byte[] key, SpecificRecord event);

    /** Notes a record that is only bytes; whether it is new. */
    boolean isNew(Topic<?, ?> topic, byte[] key, byte[] value);

    /** Notes a row that is kept aside; whether it is new. */
    boolean isNew(Reject reject);
}
