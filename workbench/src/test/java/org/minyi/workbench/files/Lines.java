package org.minyi.workbench.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.schemas.json.JsonLines;
import org.minyi.schemas.json.Line;
import org.minyi.schemas.json.MalformedLineException;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.city.ReferenceYear;

/** The lines of a year by topic, taken from the generator itself or read back from files. */
public final class Lines implements Inlet {

    private static final JsonLines JSON = new JsonLines();

    private final Map<Topic<?, ?>, List<String>> byTopic = new HashMap<>();

    /** As the generator makes them. */
    public static Map<Topic<?, ?>, List<String>> of(ReferenceYear year) {
        var lines = new Lines();
        year.stream(lines);
        return lines.byTopic;
    }

    /** As they stand in the files of a directory, each read as the record it is. */
    public static Map<Topic<?, ?>, List<String>> in(Path directory) {
        var lines = new Lines();
        RecordFiles.topics().forEach(topic -> lines.read(directory.resolve(RecordFiles.fileOf(topic))));
        return lines.byTopic;
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        add(new Line.OfEvent(topic, key.getBytes(StandardCharsets.UTF_8), event));
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        add(new Line.OfBytes(topic, key, value));
    }

    private void read(Path file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                add(JSON.read(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedLineException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private void add(Line line) {
        byTopic.computeIfAbsent(line.topic(), topic -> new ArrayList<>()).add(JSON.write(line));
    }
}
