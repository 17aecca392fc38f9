package org.minyi.schemas.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads YAML into pieces that know their lines. */
public final class YamlReader {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;

    private YamlReader(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * The one document in that text; empty if there is nothing in it.
     *
     * @throws LineException when it is no YAML, or says a key twice
     */
    public static Yaml read(String text) {
        try (var parser = YAML.createParser(text)) {
            return new YamlReader(parser).document();
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new LineException(
                    at == null ? 1 : at.getLineNr(),
                    "this is not YAML, mend it: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Yaml document() throws IOException {
        if (parser.nextToken() == null) {
            return new Yaml.Text(1, "");
        }
        var document = piece();
        if (parser.nextToken() != null) {
            throw new LineException(line(), "a second document begins here: leave one");
        }
        return document;
    }

    private Yaml piece() throws IOException {
        int line = line();
        if (parser.isCurrentAlias()) {
            throw new LineException(line, "aliases are not read: write '*" + parser.getText() + "' out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> keys(line);
            case START_ARRAY -> items(line);
            case VALUE_NULL -> new Yaml.Text(line, "");
            default -> new Yaml.Text(line, parser.getText());
        };
    }

    private Yaml keys(int line) throws IOException {
        var entries = new LinkedHashMap<String, Yaml>();
        var names = new LinkedHashMap<String, Integer>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            int at = line();
            if (names.put(name, at) != null) {
                throw new LineException(at, "'" + name + "' is said twice: take one of the two out");
            }
            parser.nextToken();
            entries.put(name, piece());
        }
        return new Yaml.Keys(line, entries, names);
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
