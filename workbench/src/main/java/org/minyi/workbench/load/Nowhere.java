package org.minyi.workbench.load;

import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;

/** Sends nothing: the outlet of a dry run. */
final class Nowhere implements Outlet {

    @Override
    public void event(Topic<?, ?> topic, byte[] key, SpecificRecord event) {}

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {}

    @Override
    public void reject(Reject reject) {}

    @Override
    public void close() {}
}
