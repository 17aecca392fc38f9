package org.minyi.connectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A piece of a YAML file that knows its line, so that whoever cannot use it can say where it stands. */
sealed interface Yaml {

    int line();

    /** A text; numbers and truth values are the texts that they were written as. */
    record Text(int line, String text) implements Yaml {}

    /** Several pieces in order. */
    record Items(int line, List<Yaml> items) implements Yaml {}

    /** Pieces by name. */
    record Keys(int line, Map<String, Yaml> entries) implements Yaml {

        Optional<Yaml> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Yaml get(String key) {
            return find(key).orElseThrow(() -> new MappingException(line, "'" + key + "' is missing"));
        }

        /** These keys, if nothing else is among them. */
        Keys only(Set<String> known) {
            entries.forEach((key, value) -> {
                if (!known.contains(key)) {
                    throw new MappingException(
                            value.line(), "nothing here is called '" + key + "'" + Nearest.hint(key, known));
                }
            });
            return this;
        }
    }

    default String text(String what) {
        if (this instanceof Text text && !text.text().isBlank()) {
            return text.text();
        }
        throw new MappingException(line(), what + " must be a text");
    }

    default Keys keys(String what) {
        if (this instanceof Keys keys) {
            return keys;
        }
        throw new MappingException(line(), what + " must be keys with values");
    }

    /** Several, or one without the brackets. */
    default List<Yaml> items() {
        return this instanceof Items items ? items.items() : List.of(this);
    }

    /** The texts by name, in order. */
    default Map<String, Text> texts(String what) {
        var texts = new LinkedHashMap<String, Text>();
        keys(what)
                .entries()
                .forEach((key, value) -> texts.put(key, new Text(value.line(), value.text(what + "'s " + key))));
        return texts;
    }
}
