package org.minyi.streams.clock;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a YAML file that knows its line, so that whoever cannot use it can say where it stands. */
sealed interface Yaml {

    Place place();

    /** A text; numbers and truth values are the texts that they were written as. */
    record Text(Place place, String text) implements Yaml {}

    /** Several pieces in order. */
    record Items(Place place, List<Yaml> items) implements Yaml {}

    /**
     * Pieces by name, in order.
     *
     * @param names where each name stands
     */
    record Keys(Place place, Map<String, Yaml> entries, Map<String, Place> names) implements Yaml {

        Optional<Yaml> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Yaml get(String key) {
            return find(key).orElseThrow(() -> place.refusal("'" + key + "' is missing: write it"));
        }

        /** These keys, if nothing else is among them. */
        Keys only(List<String> known) {
            names.forEach((key, at) -> {
                if (!known.contains(key)) {
                    throw at.refusal("nothing here is called '" + key + "'" + Nearest.hint(key, known) + ": write "
                            + String.join(", ", known) + " or nothing else");
                }
            });
            return this;
        }
    }

    default String text(String what) {
        if (this instanceof Text text && !text.text().isBlank()) {
            return text.text();
        }
        throw place().refusal(what + " must be a text: write one");
    }

    default Keys keys(String what) {
        if (this instanceof Keys keys) {
            return keys;
        }
        throw place().refusal(what + " must be keys with values: write key: value");
    }

    /** Several, or one without the brackets; never none. */
    default List<Yaml> items(String what) {
        if (!(this instanceof Items items)) {
            return List.of(this);
        }
        if (items.items().isEmpty()) {
            throw place().refusal("no " + what + " in the list: write at least one");
        }
        return items.items();
    }

    /** The one of these that it names. */
    default <T> T choice(String what, Map<String, T> choices) {
        var written = text(what);
        var chosen = choices.get(written);
        if (chosen == null) {
            throw place().refusal("'" + written + "' is no " + what + ": write " + String.join(" or ", choices.keySet())
                    + Nearest.hint(written, choices.keySet()));
        }
        return chosen;
    }
}
