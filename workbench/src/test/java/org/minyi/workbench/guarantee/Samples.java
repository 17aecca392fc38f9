package org.minyi.workbench.guarantee;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.desk.TryDesk;

/** A good record of each topic that a year is told in. */
final class Samples implements Inlet {

    private static final double TINY = 0.0002;
    private static final Samples ALL = new Samples();

    private final Map<Topic<?, ?>, SpecificRecord> samples = new HashMap<>();

    private Samples() {
        TryDesk.year(TINY, 1).stream(this);
    }

    /** By its topic. */
    static Map<Topic<?, ?>, SpecificRecord> all() {
        return ALL.samples;
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        samples.putIfAbsent(topic, event);
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {}
}
