package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A line of the catalogue in words for a terminal, with the events of its worked example one a line. */
final class Explanation {

    private static final List<String> SAID_FIRST = List.of("of", "id", "event", "type", "at");

    private Explanation() {}

    static String of(JsonNode definition) {
        var lines = new ArrayList<String>();
        var example = definition.path("example");
        lines.add(text(definition, "id") + "  " + text(definition, "nameZh") + "  " + text(definition, "nameEn"));
        lines.add("  " + text(definition, "definitionZh"));
        lines.add("  " + text(definition, "definitionEn"));
        lines.add("  = " + text(definition, "formula") + "  [" + text(definition, "unit") + ", "
                + text(definition, "basis") + "]");
        lines.add("");
        lines.add("  例 example: " + text(example, "titleZh"));
        lines.add("              " + text(example, "titleEn"));
        example.path("events").forEach(event -> lines.add("    " + event(event)));
        lines.add("  → " + text(example, "scope") + "  " + text(example, "window") + ":  " + text(example, "figure"));
        lines.add("");
        return String.join("\n", lines);
    }

    private static String event(JsonNode event) {
        var words = new ArrayList<String>();
        SAID_FIRST.forEach(name -> words.add(text(event, name)));
        event.properties().forEach(field -> {
            if (!SAID_FIRST.contains(field.getKey())) {
                words.add(field.getKey() + "="
                        + (field.getValue().isTextual() ? field.getValue().asText() : field.getValue()));
            }
        });
        return String.join(" ", words);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
