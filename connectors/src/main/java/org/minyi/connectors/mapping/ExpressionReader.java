package org.minyi.connectors.mapping;

import java.util.List;
import org.minyi.connectors.mapping.Expression.Otherwise;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;

/** Reads where a value comes from: a column's name, or keys that say more. */
final class ExpressionReader {

    private static final List<String> KEYS =
            List.of("column", "columns", "between", "constant", "values", "otherwise", "empty", "prefix");

    private ExpressionReader() {}

    static Expression read(Yaml yaml, String what) {
        if (yaml instanceof Yaml.Text) {
            return new Expression.Cells(List.of(column(yaml, what)), "");
        }
        var keys = yaml.keys(what).only(KEYS);
        var value = keys.find("constant").isPresent() ? constant(keys, what) : cells(keys, what);
        if (keys.find("values").isPresent()) {
            value = new Expression.Translated(value, keys.get("values").texts("values"), otherwise(keys));
        } else if (keys.find("otherwise").isPresent()) {
            throw new LineException(keys.get("otherwise").line(), "'otherwise' needs 'values' beside it");
        }
        if (keys.find("prefix").isPresent()) {
            value = new Expression.Prefixed(keys.get("prefix").text("prefix"), value);
        }
        return keys.find("empty").isPresent() ? new Expression.OrElse(value, read(keys.get("empty"), "empty")) : value;
    }

    private static Expression constant(Yaml.Keys keys, String what) {
        keys.only(List.of("constant"));
        var constant = keys.get("constant");
        return new Expression.Constant(new Yaml.Text(constant.line(), constant.text(what)));
    }

    private static Expression cells(Yaml.Keys keys, String what) {
        if (keys.find("columns").isPresent()) {
            var columns = keys.get("columns").items("columns").stream()
                    .map(each -> column(each, what))
                    .toList();
            return new Expression.Cells(
                    columns,
                    keys.find("between").map(between -> between.text("between")).orElse(" "));
        }
        if (keys.find("column").isEmpty()) {
            throw new LineException(keys.line(), what + " needs one of column, columns and constant");
        }
        return new Expression.Cells(List.of(column(keys.get("column"), what)), "");
    }

    private static Column column(Yaml yaml, String what) {
        return new Column(yaml.text(what), yaml.line());
    }

    private static Otherwise otherwise(Yaml.Keys keys) {
        if (keys.find("otherwise").isEmpty()) {
            return Otherwise.KEEP;
        }
        var otherwise = keys.get("otherwise");
        if (otherwise instanceof Yaml.Keys written) {
            var constant = written.only(List.of("constant")).get("constant");
            return Otherwise.constant(new Yaml.Text(constant.line(), constant.text("otherwise")));
        }
        return switch (otherwise.text("otherwise")) {
            case "keep" -> Otherwise.KEEP;
            case "reject" -> Otherwise.REJECT;
            default -> Otherwise.constant(new Yaml.Text(otherwise.line(), otherwise.text("otherwise")));
        };
    }
}
