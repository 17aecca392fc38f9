package org.minyi.workbench.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.minyi.schemas.Topic;
import org.minyi.schemas.avro.WireFormat;
import org.minyi.schemas.registry.RegisteredSchema;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.RegistryException;

/**
 * The ids of schemas before records: another registry gives the same schema another id. Ids that no schema had, as a broken
 * record may carry, stay as they are.
 */
final class Frames {

    private final RegistryClient registry;
    private final Map<String, TreeSet<Integer>> seen = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> here = new HashMap<>();

    Frames(RegistryClient registry) {
        this.registry = registry;
    }

    /** Notes what a record was written with. */
    void see(Topic<?, ?> topic, byte[] value) {
        WireFormat.idIn(value).ifPresent(id -> seen.computeIfAbsent(topic.valueSubject(), subject -> new TreeSet<>())
                .add(id));
    }

    /** The schemas of all that was seen, as far as the registry has them, the oldest of each topic first. */
    List<Manifest.Writer> writers() {
        var writers = new ArrayList<Manifest.Writer>();
        seen.forEach((subject, ids) -> ids.stream()
                .flatMap(id -> registry.schemaById(id).map(Schema::toString).stream()
                        .map(schema -> new Manifest.Writer(subject, id, schema)))
                .forEach(writers::add));
        return writers;
    }

    /** Registers these schemas here, unless they are. */
    void register(List<Manifest.Writer> writers) {
        for (var writer : writers) {
            var schema = new Schema.Parser().parse(writer.schema());
            here.computeIfAbsent(writer.subject(), subject -> new HashMap<>()).put(writer.id(), idHere(writer, schema));
        }
    }

    /** The record with the id that its schema has here. */
    byte[] translate(Topic<?, ?> topic, byte[] value) {
        OptionalInt id = WireFormat.idIn(value);
        Integer other = id.isEmpty()
                ? null
                : here.getOrDefault(topic.valueSubject(), Map.of()).get(id.getAsInt());
        if (other == null || other == id.getAsInt()) {
            return value;
        }
        var frame = value.clone();
        WireFormat.writeHeader(frame, other);
        return frame;
    }

    private int idHere(Manifest.Writer writer, Schema schema) {
        try {
            return registry.lookup(writer.subject(), schema)
                    .map(RegisteredSchema::id)
                    .orElseGet(() -> registry.register(writer.subject(), schema));
        } catch (RegistryException e) {
            throw new IllegalArgumentException(
                    "The registry does not take the schema of %s that had the id %d (%s): restore with a registry that is empty but for ./minyi schemas register."
                            .formatted(writer.subject(), writer.id(), e.getMessage()),
                    e);
        }
    }
}
