package org.minyi.workbench.desk;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Confluent's own serializer and deserializer, which no other test has on its class path. Whatever else comes in their jar is
 * only taken where we have none.
 */
final class Confluent implements AutoCloseable {

    static final Path JARS = Path.of("target", "confluent").toAbsolutePath();

    private static final String PACKAGE = "io.confluent.kafka.serializers.";

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader classes;
    private final String registry;

    private Confluent(URLClassLoader classes, String registry) {
        this.classes = classes;
        this.registry = registry;
        // Kafka's settings look there for the classes that they name.
        Thread.currentThread().setContextClassLoader(classes);
    }

    /** They use that registry, and are made in this thread. */
    static Confluent of(String registry) throws IOException {
        try (var jars = Files.list(JARS)) {
            var urls = jars.map(Confluent::url).toArray(URL[]::new);
            return new Confluent(new URLClassLoader(urls, Confluent.class.getClassLoader()), registry);
        }
    }

    /** Confluent's serializer with these settings, beside the registry's address. */
    @SuppressWarnings("unchecked")
    Serializer<Object> serializer(Map<String, ?> settings) throws ReflectiveOperationException {
        var serializer = (Serializer<Object>) make("KafkaAvroSerializer");
        serializer.configure(with(settings), false);
        return serializer;
    }

    /** Confluent's deserializer with these settings, beside the registry's address. */
    @SuppressWarnings("unchecked")
    Deserializer<Object> deserializer(Map<String, ?> settings) throws ReflectiveOperationException {
        var deserializer = (Deserializer<Object>) make("KafkaAvroDeserializer");
        deserializer.configure(with(settings), false);
        return deserializer;
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        classes.close();
    }

    private Object make(String name) throws ReflectiveOperationException {
        return classes.loadClass(PACKAGE + name).getDeclaredConstructor().newInstance();
    }

    private Map<String, Object> with(Map<String, ?> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("schema.registry.url", registry);
        return all;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
