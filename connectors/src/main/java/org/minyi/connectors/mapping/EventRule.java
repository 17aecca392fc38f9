package org.minyi.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.minyi.schemas.yaml.Yaml;

/**
 * An event that a row may tell of.
 *
 * @param name the type, and which of several events of that type it is; the event's id ends in it
 * @param at when it happened
 * @param when what must hold of the row
 */
record EventRule(String name, Object type, Expression at, Condition when, List<Field> fields) {

    private static final List<String> KEYS = List.of("type", "at", "when", "fields");
    private static final List<String> KEYS_OF_DELETED = List.of("type", "fields");
    private static final Expression NOWHERE = new Expression.Cells(List.of(), "");

    static EventRule read(Yaml yaml, Target target, Set<String> namesBefore) {
        var keys = yaml.keys("an event").only(KEYS);
        return read(
                keys,
                target,
                namesBefore,
                ExpressionReader.read(keys.get("at"), "at"),
                keys.find("when").map(Condition::read).orElse(Condition.ALWAYS));
    }

    /** What a row tells of when it is deleted; that happens when it does, whatever the row says. */
    static EventRule readDeleted(Yaml yaml, Target target, Set<String> namesBefore) {
        var keys = yaml.keys("deleted").only(KEYS_OF_DELETED);
        return read(keys, target, namesBefore, NOWHERE, Condition.ALWAYS);
    }

    private static EventRule read(
            Yaml.Keys keys, Target target, Set<String> namesBefore, Expression at, Condition when) {
        var type = FieldType.of(
                "type", target.kind().topic().valueSchema().getField("type").schema());
        var written = new Yaml.Text(keys.get("type").line(), keys.get("type").text("type"));
        type.check(written);
        return new EventRule(
                name(written.text(), namesBefore),
                type.read(written.text(), null).value(),
                at,
                when,
                keys.find("fields").map(fields -> fields(fields, target)).orElse(List.of()));
    }

    static List<Field> fields(Yaml yaml, Target target) {
        return yaml.keys("fields").entries().entrySet().stream()
                .map(entry -> Field.read(entry.getKey(), entry.getValue(), target))
                .toList();
    }

    Stream<Column> columns() {
        return Stream.of(at.columns(), when.columns(), fields.stream().flatMap(field -> field.value()
                        .columns()))
                .flatMap(each -> each);
    }

    private static String name(String type, Set<String> namesBefore) {
        var name = type;
        for (int i = 2; !namesBefore.add(name); i++) {
            name = type + "-" + i;
        }
        return name;
    }
}
