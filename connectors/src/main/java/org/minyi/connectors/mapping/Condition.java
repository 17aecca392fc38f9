package org.minyi.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.connectors.rows.Row;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;

/** What must hold of a row: of every column named, that its cell is one of these, or none of these, or empty or not. */
record Condition(int line, List<Part> parts) {

    static final Condition ALWAYS = new Condition(0, List.of());

    private static final List<String> KEYS = List.of("not", "empty");

    /**
     * What must hold of one cell.
     *
     * @param texts the cells meant; the empty text is an empty cell
     * @param wanted whether it must be one of them or must not
     */
    record Part(Column column, Set<String> texts, boolean wanted) {

        boolean holds(Row.Cells row) {
            return texts.contains(row.in(column.name())) == wanted;
        }
    }

    static Condition read(Yaml yaml) {
        var parts = yaml.keys("a condition").entries().entrySet().stream()
                .map(entry -> part(new Column(entry.getKey(), entry.getValue().line()), entry.getValue()))
                .toList();
        return new Condition(yaml.line(), parts);
    }

    boolean isAlways() {
        return parts.isEmpty();
    }

    boolean holds(Row.Cells row) {
        return parts.stream().allMatch(part -> part.holds(row));
    }

    Stream<Column> columns() {
        return parts.stream().map(Part::column);
    }

    private static Part part(Column column, Yaml yaml) {
        if (!(yaml instanceof Yaml.Keys keys)) {
            return new Part(column, texts(yaml), true);
        }
        keys.only(KEYS);
        if (keys.find("not").isPresent()) {
            return new Part(column, texts(keys.get("not")), false);
        }
        return switch (keys.get("empty").text("empty")) {
            case "true" -> new Part(column, Set.of(""), true);
            case "false" -> new Part(column, Set.of(""), false);
            default -> throw new LineException(keys.line(), "'empty' is true or false");
        };
    }

    private static Set<String> texts(Yaml yaml) {
        return yaml.items("cells").stream().map(each -> each.text("a cell")).collect(Collectors.toUnmodifiableSet());
    }
}
