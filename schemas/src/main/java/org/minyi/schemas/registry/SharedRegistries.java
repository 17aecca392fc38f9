package org.minyi.schemas.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clients that serdes ask, as many as there are different settings; they last as long as the JVM. */
final class SharedRegistries {
    private static final Map<SchemaSettings, RegistryClient> CLIENTS = new ConcurrentHashMap<>();

    private SharedRegistries() {}

    static RegistryClient of(SchemaSettings settings) {
        return CLIENTS.computeIfAbsent(settings, RegistryClient::connect);
    }
}
