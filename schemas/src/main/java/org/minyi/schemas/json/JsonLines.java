package org.minyi.schemas.json;

import static org.minyi.schemas.json.MalformedLineException.Reason.NOT_JSON;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minyi.schemas.Topic;

/** Reads and writes the public JSON form, strictly: what it does not understand it refuses; may be shared by threads. */
public final class JsonLines {

    private final JsonFactory json = JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final Map<String, RecordShape> shapes = new LinkedHashMap<>();
    private final LineWriter writer = new LineWriter(shapes);

    /** Events that do not say when they were read from their source are taken to be read now. */
    public JsonLines() {
        this(InstantSource.system());
    }

    /** Events that do not say when they were read from their source are taken to be read at that clock's time. */
    public JsonLines(InstantSource clock) {
        var all = new Shapes(clock);
        OwnKey.BY_TOPIC.forEach(
                (name, key) -> shapes.put(name, new RecordShape(key.topic().valueSchema(), all, clock)));
    }

    /**
     * The record of a line.
     *
     * @throws MalformedLineException with a sentence that names the field, if it is not in the form
     */
    public Line read(String line) throws MalformedLineException {
        try (var from = json.createParser(line)) {
            return new LineReader(shapes).read(from);
        } catch (JsonProcessingException broken) {
            var column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
            throw new MalformedLineException(
                    NOT_JSON, "", "The line is not JSON, at column " + column + ": " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The record of an event that stands alone, without the rest of its line, under its own key.
     *
     * @throws MalformedLineException with a sentence that names the field, if it is not in the form
     */
    public Line.OfEvent read(Topic<?, ?> topic, JsonParser event) throws IOException, MalformedLineException {
        var key = OwnKey.of(topic);
        event.nextToken();
        var read = shapes.get(topic.name()).read(event);
        return new Line.OfEvent(topic, key.of(read), read);
    }

    /** The line of a record, without an end of line. */
    public String write(Line line) {
        var bytes = new ByteArrayOutputStream();
        try {
            put(line, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes the line of a record, in UTF-8 and with an end of line. */
    public void write(Line line, OutputStream to) throws IOException {
        put(line, to);
        to.write('\n');
    }

    private void put(Line line, OutputStream to) throws IOException {
        try (var generator = json.createGenerator(to)) {
            generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            writer.write(line, generator);
        }
    }
}
