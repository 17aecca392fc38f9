package org.minyi.workbench.guarantee;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.Inlet;

/** Makes bytes of events without asking the registry for anything: it has asked for all of it when it is made. */
final class Ready implements Inlet {

    private final Inlet next;
    private final Map<Topic<?, ?>, Function<SpecificRecord, byte[]>> writers = new HashMap<>();

    Ready(Inlet next, Formats formats) {
        this.next = next;
        Samples.all().forEach((topic, sample) -> {
            var writer = formats.writer(topic);
            Objects.requireNonNull(writer.apply(sample));
            writers.put(topic, writer);
        });
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        raw(topic, key.getBytes(StandardCharsets.UTF_8), writers.get(topic).apply(event));
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        next.raw(topic, key, value);
    }
}
