package org.minyi.workbench.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a connector's configuration in either form that Kafka has for it: properties, or JSON. */
public final class ConnectorFile {

    private static final String NAME = "name";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConnectorFile() {}

    /** @throws IllegalArgumentException with a sentence, if it is none */
    public static Connector read(Path file) {
        try {
            var text = Files.readString(file);
            return connector(file, file.toString().endsWith(".json") ? json(text) : properties(text));
        } catch (JsonProcessingException e) {
            // Its own message would quote the file, secrets included.
            throw new IllegalArgumentException("The connector " + file + " is no JSON: line "
                    + e.getLocation().getLineNr() + " cannot be read.");
        } catch (IOException e) {
            throw new IllegalArgumentException("The connector " + file + " cannot be read.", e);
        }
    }

    private static Connector connector(Path file, Map<String, String> settings) {
        var name = settings.getOrDefault(NAME, "").strip();
        if (name.isEmpty() || settings.getOrDefault("connector.class", "").isBlank()) {
            throw new IllegalArgumentException("The connector " + file + " must say its name and its connector.class.");
        }
        return new Connector(name, settings);
    }

    private static Map<String, String> properties(String text) throws IOException {
        var lines = new Properties();
        lines.load(new StringReader(text));
        var settings = new TreeMap<String, String>();
        lines.stringPropertyNames().forEach(key -> settings.put(key, lines.getProperty(key)));
        return settings;
    }

    /** As it is posted, {@code {"name": …, "config": {…}}}, or the settings alone with the name among them. */
    private static Map<String, String> json(String text) throws JsonProcessingException {
        JsonNode read = JSON.readTree(text);
        boolean posted = read.path("config").isObject();
        var settings = new TreeMap<>(
                JSON.convertValue(posted ? read.path("config") : read, new TypeReference<Map<String, String>>() {}));
        if (posted) {
            settings.putIfAbsent(NAME, read.path(NAME).asText());
        }
        return settings;
    }
}
