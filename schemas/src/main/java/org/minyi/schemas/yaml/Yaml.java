package org.minyi.schemas.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a YAML file that knows its line, so that whoever cannot use it can say where it stands. */
public sealed interface Yaml {

    /** The line it stands in, the first of which is 1. */
    int line();

    /** A text; numbers and truth values are the texts that they were written as. */
    record Text(int line, String text) implements Yaml {}

    /** Several pieces in order. */
    record Items(int line, List<Yaml> items) implements Yaml {}

    /**
     * Pieces by name, in order.
     *
     * @param names the line in which each name stands
     */
    record Keys(int line, Map<String, Yaml> entries, Map<String, Integer> names) implements Yaml {

        /** The piece of that name; empty if there is none. */
        public Optional<Yaml> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** The piece of that name, which must be there. */
        public Yaml get(String key) {
            return find(key).orElseThrow(() -> refusal("'" + key + "' is missing: write it"));
        }

        /** All of these but one. */
        public Keys without(String key) {
            var fewer = new LinkedHashMap<>(entries);
            fewer.remove(key);
            var names = new LinkedHashMap<>(this.names);
            names.remove(key);
            return new Keys(line, fewer, names);
        }

        /** These keys, if nothing else is among them. */
        public Keys only(List<String> known) {
            names.forEach((key, at) -> {
                if (!known.contains(key)) {
                    throw new LineException(
                            at,
                            "nothing here is called '" + key + "'" + Nearest.hint(key, known) + ": write "
                                    + String.join(", ", known) + " or nothing else");
                }
            });
            return this;
        }
    }

    /** That this piece cannot be used; the sentence says why and what to do. */
    default LineException refusal(String sentence) {
        return new LineException(line(), sentence);
    }

    /** What it says, which must not be blank. */
    default String text(String what) {
        if (this instanceof Text text && !text.text().isBlank()) {
            return text.text();
        }
        throw refusal(what + " must be a text: write one");
    }

    /** Its pieces by name. */
    default Keys keys(String what) {
        if (this instanceof Keys keys) {
            return keys;
        }
        throw refusal(what + " must be keys with values: write key: value");
    }

    /** Several, or one without the brackets; never none. */
    default List<Yaml> items(String what) {
        if (!(this instanceof Items items)) {
            return List.of(this);
        }
        if (items.items().isEmpty()) {
            throw refusal("no " + what + " in the list: write at least one");
        }
        return items.items();
    }

    /** The texts by name, in order. */
    default Map<String, Text> texts(String what) {
        var texts = new LinkedHashMap<String, Text>();
        keys(what)
                .entries()
                .forEach((key, value) -> texts.put(key, new Text(value.line(), value.text(what + "'s " + key))));
        return texts;
    }

    /** The one of these that it names. */
    default <T> T choice(String what, Map<String, T> choices) {
        var written = text(what);
        var chosen = choices.get(written);
        if (chosen == null) {
            throw refusal("'" + written + "' is no " + what + ": write " + String.join(" or ", choices.keySet())
                    + Nearest.hint(written, choices.keySet()));
        }
        return chosen;
    }
}
