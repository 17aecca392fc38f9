package org.minyi.schemas.registry;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A schema registry, as Confluent's REST API defines it: one over HTTP, and one in memory for tests.
 *
 * <p>What is not there is an empty answer; every other trouble is a {@link RegistryException}. Schemas are registered
 * and looked up in their {@linkplain PortableSchema portable} form.
 */
public sealed interface RegistryClient permits HttpRegistryClient, InMemoryRegistryClient {

    /** The registry the settings name: over HTTP, or shared in this JVM where the URL is {@code mock://name}. */
    static RegistryClient connect(SchemaSettings settings) {
        return settings.mockName()
                .<RegistryClient>map(InMemoryRegistryClient::named)
                .orElseGet(() -> new HttpRegistryClient(settings));
    }

    /**
     * The same, one for all of this JVM that ask with equal settings: what any of them has been told is known to all, also
     * to those that are made while the registry is gone.
     */
    static RegistryClient shared(SchemaSettings settings) {
        return settings.mockName().isPresent() ? connect(settings) : SharedRegistries.of(settings);
    }

    /** The id of the schema, registered under the subject if it was not yet; an incompatible one is refused with 409. */
    int register(String subject, Schema schema);

    /** The version of the subject that is this very schema. */
    Optional<RegisteredSchema> lookup(String subject, Schema schema);

    Optional<Schema> schemaById(int id);

    Optional<RegisteredSchema> latest(String subject);

    Optional<RegisteredSchema> version(String subject, int version);

    /** The versions of the subject, ascending; none if there is no such subject. */
    List<Integer> versions(String subject);

    /** Why the schema may not become the subject's next version; empty if it may. */
    List<String> objections(String subject, Schema schema);

    /** The level set for the subject itself; empty where the registry's global one rules. */
    Optional<Compatibility> compatibility(String subject);

    void setCompatibility(String subject, Compatibility level);

    Compatibility globalCompatibility();

    List<String> subjects();
}
