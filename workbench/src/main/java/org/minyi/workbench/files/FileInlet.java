package org.minyi.workbench.files;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.schemas.json.Line;
import org.minyi.workbench.city.Inlet;

/** Writes generated events into files. */
public final class FileInlet implements Inlet {

    private static final int EVERY = 10_000;

    private final RecordFiles files;
    private final LongConsumer written;
    private long count;

    /** Writes into these files and tells now and then how many have been written. */
    public FileInlet(RecordFiles files, LongConsumer written) {
        this.files = files;
        this.written = written;
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        write(new Line.OfEvent(topic, key.getBytes(StandardCharsets.UTF_8), event));
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        write(new Line.OfBytes(topic, key, value));
    }

    /** How many records have been written. */
    public long count() {
        return count;
    }

    private void write(Line line) {
        files.write(line);
        if (++count % EVERY == 0) {
            written.accept(count);
        }
    }
}
