package org.minyi.workbench.load;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;

/** Keeps what is sent, for tests to look at. */
final class SomeOutlet implements Outlet {

    final List<SpecificRecord> events = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();

    @Override
    public void event(Topic<?, ?> topic, byte[] key, SpecificRecord event) {
        events.add(event);
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        throw new AssertionError("nothing raw was expected");
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    @Override
    public void close() {}
}
