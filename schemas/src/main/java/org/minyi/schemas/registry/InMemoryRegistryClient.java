package org.minyi.schemas.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** A registry in memory, for tests and for one process; it lives as long as this JVM, or until it is dropped. */
public final class InMemoryRegistryClient implements RegistryClient {
    private static final Map<String, InMemoryRegistryClient> SHARED = new ConcurrentHashMap<>();

    private final List<String> texts = new ArrayList<>();
    private final Map<String, List<RegisteredSchema>> subjects = new TreeMap<>();
    private final Map<String, Compatibility> levels = new HashMap<>();

    /** The registry of that name, shared by everything in this JVM that says {@code mock://name}. */
    public static InMemoryRegistryClient named(String name) {
        return SHARED.computeIfAbsent(name, unused -> new InMemoryRegistryClient());
    }

    /** Forgets the registry of that name, so that the next test starts with an empty one. */
    public static void drop(String name) {
        SHARED.remove(name);
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        return lookup(subject, schema).orElseGet(() -> add(subject, schema)).id();
    }

    private RegisteredSchema add(String subject, Schema schema) {
        List<String> objections = objections(subject, schema);
        if (!objections.isEmpty()) {
            throw new RegistryException(
                    "The schema may not follow the versions of " + subject + ": " + objections, 409, 409);
        }
        Schema portable = PortableSchema.of(schema);
        List<RegisteredSchema> versions = subjects.computeIfAbsent(subject, unused -> new ArrayList<>());
        var added = new RegisteredSchema(subject, versions.size() + 1, idOf(portable.toString()), portable);
        versions.add(added);
        return added;
    }

    private int idOf(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return texts.indexOf(text) + 1;
    }

    @Override
    public synchronized Optional<RegisteredSchema> lookup(String subject, Schema schema) {
        String text = PortableSchema.of(schema).toString();
        return of(subject).stream()
                .filter(version -> version.schema().toString().equals(text))
                .findFirst();
    }

    @Override
    public synchronized Optional<Schema> schemaById(int id) {
        boolean known = id >= 1 && id <= texts.size();
        return known ? Optional.of(new Schema.Parser().parse(texts.get(id - 1))) : Optional.empty();
    }

    @Override
    public synchronized Optional<RegisteredSchema> latest(String subject) {
        return version(subject, of(subject).size());
    }

    @Override
    public synchronized Optional<RegisteredSchema> version(String subject, int version) {
        return of(subject).stream().filter(known -> known.version() == version).findFirst();
    }

    @Override
    public synchronized List<Integer> versions(String subject) {
        return of(subject).stream().map(RegisteredSchema::version).toList();
    }

    @Override
    public synchronized List<String> objections(String subject, Schema schema) {
        List<Schema> versions =
                of(subject).stream().map(RegisteredSchema::schema).toList();
        return compatibility(subject).orElse(globalCompatibility()).objections(PortableSchema.of(schema), versions);
    }

    @Override
    public synchronized Optional<Compatibility> compatibility(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    @Override
    public synchronized void setCompatibility(String subject, Compatibility level) {
        levels.put(subject, level);
    }

    @Override
    public Compatibility globalCompatibility() {
        return Compatibility.BACKWARD;
    }

    @Override
    public synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    private List<RegisteredSchema> of(String subject) {
        return subjects.getOrDefault(subject, List.of());
    }
}
