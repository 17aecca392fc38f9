package org.minyi.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.rows.Row;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.personal.Whose;
import org.minyi.schemas.yaml.Yaml;

/** Where a value comes from: a column's cell, several of them, or the mapping itself. */
sealed interface Expression {

    /** The text in that row. */
    Found<String> in(Row.Cells row);

    /** The columns that are looked at. */
    Stream<Column> columns();

    /** The texts that the mapping itself can put in, whatever the row says. */
    Stream<Yaml.Text> ownTexts();

    /** Always the same. */
    record Constant(Yaml.Text text) implements Expression {

        @Override
        public Found<String> in(Row.Cells row) {
            return Found.text(text.text());
        }

        @Override
        public Stream<Column> columns() {
            return Stream.empty();
        }

        @Override
        public Stream<Yaml.Text> ownTexts() {
            return Stream.of(text);
        }
    }

    /** The cells of some columns, those that are not empty, with something between them. */
    record Cells(List<Column> all, String between) implements Expression {

        @Override
        public Found<String> in(Row.Cells row) {
            return Found.text(all.stream()
                    .map(column -> row.in(column.name()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(between)));
        }

        @Override
        public Stream<Column> columns() {
            return all.stream();
        }

        @Override
        public Stream<Yaml.Text> ownTexts() {
            return Stream.empty();
        }
    }

    /** A text in this city's words put into Minyi's. */
    record Translated(Expression from, Map<String, Yaml.Text> values, Otherwise otherwise) implements Expression {

        @Override
        public Found<String> in(Row.Cells row) {
            var found = from.in(row);
            if (found.value() == null) {
                return found;
            }
            var known = values.get(found.value());
            return known != null ? Found.text(known.text()) : otherwise.of(found.value(), name());
        }

        @Override
        public Stream<Column> columns() {
            return from.columns();
        }

        @Override
        public Stream<Yaml.Text> ownTexts() {
            return Stream.concat(values.values().stream(), otherwise.constant().stream());
        }

        private String name() {
            return columns().map(Column::name).collect(Collectors.joining("+"));
        }
    }

    /** What becomes of a word that the mapping does not list. */
    record Otherwise(Kind kind, List<Yaml.Text> constant) {

        enum Kind {
            KEEP,
            REJECT,
            CONSTANT
        }

        static final Otherwise KEEP = new Otherwise(Kind.KEEP, List.of());
        static final Otherwise REJECT = new Otherwise(Kind.REJECT, List.of());

        static Otherwise constant(Yaml.Text text) {
            return new Otherwise(Kind.CONSTANT, List.of(text));
        }

        Found<String> of(String word, String column) {
            return switch (kind) {
                case KEEP -> Found.text(word);
                case CONSTANT -> Found.text(constant.get(0).text());
                case REJECT ->
                    Found.refused(new Refusal(
                            "unknown-value",
                            column,
                            "the mapping has no word for " + Refusal.quoted(word) + " in " + column));
            };
        }
    }

    /** A text with something before it. */
    record Prefixed(String prefix, Expression from) implements Expression {

        @Override
        public Found<String> in(Row.Cells row) {
            return from.in(row).map(text -> prefix + text);
        }

        @Override
        public Stream<Column> columns() {
            return from.columns();
        }

        @Override
        public Stream<Yaml.Text> ownTexts() {
            return from.ownTexts().map(text -> new Yaml.Text(text.line(), prefix + text.text()));
        }
    }

    /** Another value where the first is empty. */
    record OrElse(Expression first, Expression second) implements Expression {

        @Override
        public Found<String> in(Row.Cells row) {
            var found = first.in(row);
            return found.isNothing() ? second.in(row) : found;
        }

        @Override
        public Stream<Column> columns() {
            return Stream.concat(first.columns(), second.columns());
        }

        @Override
        public Stream<Yaml.Text> ownTexts() {
            return Stream.concat(first.ownTexts(), second.ownTexts());
        }
    }

    /** A number or a name that becomes a token; what cannot be used of it is never quoted. */
    record Token(Expression from, Whose whose, Tokenizer tokenizer) implements Expression {

        @Override
        public Found<String> in(Row.Cells row) {
            var found = from.in(row);
            if (found.isRefused()) {
                return Found.refused(new Refusal(
                        found.refusal().reason(),
                        found.refusal().field(),
                        "the mapping has no word for what is in "
                                + found.refusal().field()));
            }
            return found.isNothing()
                    ? found
                    : Found.text(tokenizer.token(whose, found.value()).orElse(""));
        }

        @Override
        public Stream<Column> columns() {
            return from.columns();
        }

        @Override
        public Stream<Yaml.Text> ownTexts() {
            return from.ownTexts();
        }
    }

    /** A token that the city's system has made itself; a number is none. */
    record Already(Expression from, Whose whose) implements Expression {

        @Override
        public Found<String> in(Row.Cells row) {
            var found = from.in(row);
            if (found.value() == null || !Tokenizer.isNumber(found.value())) {
                return found;
            }
            return Found.refused(new Refusal(
                    "number-for-token",
                    whose.field(),
                    whose.field() + " is a number and no token: write token: true in the mapping"));
        }

        @Override
        public Stream<Column> columns() {
            return from.columns();
        }

        @Override
        public Stream<Yaml.Text> ownTexts() {
            return from.ownTexts();
        }
    }
}
