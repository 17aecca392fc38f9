package org.minyi.schemas.registry;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** The value schemas of every topic as subjects of a registry: registers them, and checks what is registered. */
public final class Subjects {
    /** What readers of all years need: a new version must read every one before it. */
    public static final Compatibility LEVEL = Compatibility.BACKWARD_TRANSITIVE;

    private Subjects() {}

    /** Registers every schema under an explicit level, since a registry's global one may be NONE. */
    public static List<RegisteredSchema> register(RegistryClient registry) {
        return Topics.all().stream().map(topic -> register(registry, topic)).toList();
    }

    private static RegisteredSchema register(RegistryClient registry, Topic<?, ?> topic) {
        String subject = topic.valueSubject();
        Schema schema = topic.valueSchema();
        boolean known = !registry.versions(subject).isEmpty();
        if (known) {
            registry.setCompatibility(subject, LEVEL);
        }
        int id = registry.register(subject, schema);
        if (!known) {
            // Not before: some registries set no level for a subject they have never seen.
            registry.setCompatibility(subject, LEVEL);
        }
        return registry.lookup(subject, schema)
                .orElseGet(() -> new RegisteredSchema(subject, 0, id, PortableSchema.of(schema)));
    }

    /** How every topic's schema stands in the registry; changes nothing there. */
    public static List<SubjectCheck> check(RegistryClient registry) {
        return Topics.all().stream().map(topic -> check(registry, topic)).toList();
    }

    public static SubjectCheck check(RegistryClient registry, Topic<?, ?> topic) {
        String subject = topic.valueSubject();
        Optional<RegisteredSchema> latest = registry.latest(subject);
        if (latest.isEmpty()) {
            return new SubjectCheck(subject, SubjectCheck.Standing.MISSING, List.of());
        }
        Optional<RegisteredSchema> ours = registry.lookup(subject, topic.valueSchema());
        if (ours.isPresent()) {
            boolean current = ours.get().version() == latest.get().version();
            return SubjectCheck.registered(subject, current, registry.compatibility(subject));
        }
        return SubjectCheck.unregistered(subject, objections(registry, topic));
    }

    private static List<String> objections(RegistryClient registry, Topic<?, ?> topic) {
        // Judged here and not by the registry, whose level for the subject may be anything.
        List<Schema> versions = registry.versions(topic.valueSubject()).stream()
                .flatMap(version -> registry.version(topic.valueSubject(), version).stream())
                .map(RegisteredSchema::schema)
                .toList();
        return LEVEL.objections(PortableSchema.of(topic.valueSchema()), versions);
    }
}
