package org.minyi.streams.clock;

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

    private final TextFile file;
    private final YAMLParser parser;

    private YamlReader(TextFile file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The one document in that file; empty if there is nothing in it. */
    static Yaml read(TextFile file) {
        try (var parser = YAML.createParser(file.text())) {
            return new YamlReader(file, parser).document();
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw file.line(at == null ? 1 : at.getLineNr())
                    .refusal("this is not YAML, mend it: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Yaml document() throws IOException {
        if (parser.nextToken() == null) {
            return new Yaml.Text(file.line(1), "");
        }
        var document = piece();
        if (parser.nextToken() != null) {
            throw place().refusal("a second document begins here: leave one");
        }
        return document;
    }

    private Yaml piece() throws IOException {
        var place = place();
        if (parser.isCurrentAlias()) {
            throw place.refusal("aliases are not read: write '*" + parser.getText() + "' out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> keys(place);
            case START_ARRAY -> items(place);
            case VALUE_NULL -> new Yaml.Text(place, "");
            default -> new Yaml.Text(place, parser.getText());
        };
    }

    private Yaml keys(Place place) throws IOException {
        var entries = new LinkedHashMap<String, Yaml>();
        var names = new LinkedHashMap<String, Place>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var at = place();
            if (names.put(name, at) != null) {
                throw at.refusal("'" + name + "' is said twice: take one of the two out");
            }
            parser.nextToken();
            entries.put(name, piece());
        }
        return new Yaml.Keys(place, entries, names);
    }

    private Yaml items(Place place) throws IOException {
        var items = new ArrayList<Yaml>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(piece());
        }
        return new Yaml.Items(place, items);
    }

    private Place place() {
        return file.line(parser.currentTokenLocation().getLineNr());
    }
}
