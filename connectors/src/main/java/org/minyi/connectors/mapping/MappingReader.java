package org.minyi.connectors.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.minyi.connectors.rows.TableShape;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.personal.UnusableKeysException;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.schemas.yaml.YamlReader;

/** Reads a mapping strictly: whatever in it means nothing, or cannot be, is told with its line. */
public final class MappingReader {

    private static final List<String> KEYS = List.of(
            "name", "rows", "source", "zone", "dates", "file", "id", "updated", "skip", "fields", "events", "deleted");
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

    private final Yaml.Keys yaml;
    private final Supplier<Tokenizer> tokens;

    private MappingReader(Yaml.Keys yaml, Supplier<Tokenizer> tokens) {
        this.yaml = yaml;
        this.tokens = tokens;
    }

    /**
     * The mapping in that YAML, which makes no tokens.
     *
     * @throws LineException when it cannot be used
     */
    public static Mapping read(String yaml) {
        return read(yaml, () -> {
            throw new UnusableKeysException("no key file is named");
        });
    }

    /**
     * The mapping in that YAML.
     *
     * @param tokens asked only if the mapping makes tokens; it throws an {@link UnusableKeysException} if it has no key
     * @throws LineException when it cannot be used
     */
    public static Mapping read(String yaml, Supplier<Tokenizer> tokens) {
        return new MappingReader(YamlReader.read(yaml).keys("a mapping").only(KEYS), tokens).mapping();
    }

    private Mapping mapping() {
        var kind = Kind.read(yaml.get("rows"));
        var target = new Target(kind, tokens);
        var names = new HashSet<String>();
        var events = yaml.get("events").items("events").stream()
                .map(event -> EventRule.read(event, target, names))
                .toList();
        return new Mapping(
                yaml.get("name").text("name"),
                kind,
                source(),
                dates(),
                yaml.find("file").map(MappingReader::shape).orElse(TableShape.USUAL),
                ExpressionReader.read(yaml.get("id"), "id"),
                yaml.find("updated").map(updated -> ExpressionReader.read(updated, "updated")),
                yaml.find("skip").map(skip -> skip.items("conditions")).orElse(List.of()).stream()
                        .map(Condition::read)
                        .toList(),
                yaml.find("fields")
                        .map(fields -> EventRule.fields(fields, target))
                        .orElse(List.of()),
                events,
                yaml.find("deleted").map(deleted -> EventRule.readDeleted(deleted, target, names)));
    }

    /** Nearly always one system, so a plain text is its name and not a column's. */
    private Expression source() {
        var source = yaml.get("source");
        return source instanceof Yaml.Text text
                ? new Expression.Constant(new Yaml.Text(text.line(), text.text("source")))
                : ExpressionReader.read(source, "source");
    }

    private Dates dates() {
        var dates = yaml.get("dates").keys("dates").only(List.of("formats", "locale"));
        return Dates.of(
                dates.get("formats").items("formats"),
                dates.find("locale").map(MappingReader::locale).orElse(Locale.ROOT),
                zone());
    }

    private ZoneId zone() {
        var zone = yaml.get("zone");
        try {
            return ZoneId.of(zone.text("zone"));
        } catch (DateTimeException e) {
            throw new LineException(zone.line(), "'" + zone.text("zone") + "' is no zone: write e.g. Asia/Shanghai");
        }
    }

    private static Locale locale(Yaml yaml) {
        try {
            return new Locale.Builder().setLanguageTag(yaml.text("locale")).build();
        } catch (IllformedLocaleException e) {
            throw new LineException(yaml.line(), "'" + yaml.text("locale") + "' is no locale: write e.g. en-US");
        }
    }

    private static TableShape shape(Yaml yaml) {
        var file = yaml.keys("file").only(List.of("encoding", "separator", "quote", "sheet"));
        return new TableShape(
                file.find("encoding").map(MappingReader::encoding).orElse(StandardCharsets.UTF_8),
                file.find("separator").map(MappingReader::separator).orElse(TableShape.USUAL.separator()),
                file.find("quote").map(MappingReader::character).orElse(TableShape.USUAL.quote()),
                file.find("sheet").map(sheet -> sheet.text("sheet")).orElse(""));
    }

    private static Charset encoding(Yaml yaml) {
        var written = yaml.text("encoding");
        if (!Charset.isSupported(written)) {
            throw new LineException(yaml.line(), "'" + written + "' is no encoding: write e.g. GB18030");
        }
        if (written.toUpperCase(Locale.ROOT).startsWith("UTF-16")
                || written.toUpperCase(Locale.ROOT).startsWith("UTF-32")) {
            throw new LineException(yaml.line(), written + " cannot be read line by line: save the file as UTF-8");
        }
        return Charset.forName(written);
    }

    private static char separator(Yaml yaml) {
        var word = SEPARATORS.get(yaml.text("separator"));
        return word == null ? character(yaml) : word;
    }

    private static char character(Yaml yaml) {
        if (yaml.text("it").length() != 1) {
            throw new LineException(
                    yaml.line(),
                    "write one character, or for a separator one of " + String.join(", ", SEPARATORS.keySet()));
        }
        return yaml.text("it").charAt(0);
    }
}
