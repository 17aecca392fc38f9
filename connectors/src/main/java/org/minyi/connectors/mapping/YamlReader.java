package org.minyi.connectors.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads YAML into pieces that know their lines. */
final class YamlReader {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;

    private YamlReader(YAMLParser parser) {
        this.parser = parser;
    }

    static Yaml.Keys read(String text) {
        try (var parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new MappingException(1, "the mapping is empty");
            }
            return new YamlReader(parser).piece().keys("a mapping");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new MappingException(
                    at == null ? 1 : at.getLineNr(),
                    "this is not YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Yaml piece() throws IOException {
        int line = line();
        return switch (parser.currentToken()) {
            case START_OBJECT -> keys(line);
            case START_ARRAY -> items(line);
            case VALUE_NULL -> new Yaml.Text(line, "");
            default -> new Yaml.Text(line, parser.getText());
        };
    }

    private Yaml keys(int line) throws IOException {
        var entries = new LinkedHashMap<String, Yaml>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int at = line();
            parser.nextToken();
            if (entries.put(key, piece()) != null) {
                throw new MappingException(at, "'" + key + "' is said twice");
            }
        }
        return new Yaml.Keys(line, entries);
    }

    private Yaml items(int line) throws IOException {
        var items = new ArrayList<Yaml>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(piece());
        }
        return new Yaml.Items(line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
