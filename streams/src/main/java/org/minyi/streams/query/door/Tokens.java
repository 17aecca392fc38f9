package org.minyi.streams.query.door;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.schemas.yaml.YamlReader;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Scope;

/** Every token that has been given out. */
record Tokens(List<Token> all) {

    private static final List<String> KEYS = List.of("name", "sha256", "role", "may", "source", "only", "expires");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,32}");
    private static final Pattern ONLY = Pattern.compile("(unit|region):([^:|@%\\s]|%[0-9A-Fa-f]{2})+");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * The tokens in that YAML.
     *
     * @throws org.minyi.schemas.yaml.LineException when they cannot be used
     */
    static Tokens read(String yaml) {
        var names = new HashSet<String>();
        return new Tokens(
                YamlReader.read(yaml)
                        .keys("a file of tokens")
                        .only(List.of("tokens"))
                        .get("tokens")
                        .items("tokens")
                        .stream()
                        .map(each -> token(each.keys("a token").only(KEYS), names))
                        .toList());
    }

    /** The token of that secret; all are compared, so that time tells nothing. */
    Optional<Token> find(String secret) {
        var digest = Token.digest(secret);
        Token found = null;
        for (var token : all) {
            found = token.isOf(digest) ? token : found;
        }
        return Optional.ofNullable(found);
    }

    private static Token token(Yaml.Keys keys, Set<String> names) {
        var name = matching(keys.get("name"), "name", NAME, "1 to 32 letters, digits, '.', '_' or '-'");
        if (!names.add(name)) {
            throw keys.get("name").refusal("two tokens are called '" + name + "': give each its own name");
        }
        var sha256 = matching(keys.get("sha256"), "sha256", SHA256, "the SHA-256 of the token, 64 hexadecimal digits");
        var role = keys.get("role").choice("role", Role.BY_WORD);
        var may = keys.find("may").map(Tokens::may).orElse(EnumSet.noneOf(EventKind.class));
        if (role == Role.INTAKE && may.isEmpty()) {
            throw keys.get("role").refusal("an intake token that may send nothing is of no use: write may: [calls]");
        }
        return new Token(
                name,
                sha256,
                role,
                may,
                keys.find("source").map(Tokens::source),
                keys.find("only").map(Tokens::only).orElse(Set.of()),
                keys.find("expires").map(Tokens::expires));
    }

    private static Set<EventKind> may(Yaml yaml) {
        var may = EnumSet.noneOf(EventKind.class);
        yaml.items("kinds of events").forEach(each -> may.add(each.choice("kind of events", EventKind.BY_WORD)));
        return may;
    }

    private static Set<Scope> only(Yaml yaml) {
        return yaml.items("scopes").stream().map(Tokens::scope).collect(Collectors.toSet());
    }

    private static Scope scope(Yaml yaml) {
        return Scope.parse(matching(yaml, "a scope", ONLY, "unit:CODE or region:CODE"));
    }

    private static String source(Yaml yaml) {
        var source = yaml.text("source");
        if (!EntityId.isSource(source)) {
            throw yaml.refusal("a source is 1 to 32 letters, digits, '.', '_' or '-'");
        }
        return source;
    }

    private static Instant expires(Yaml yaml) {
        try {
            return Instant.parse(yaml.text("expires"));
        } catch (DateTimeParseException e) {
            throw yaml.refusal("expires is no moment: write e.g. 2027-01-01T00:00:00Z");
        }
    }

    private static String matching(Yaml yaml, String what, Pattern form, String words) {
        var text = yaml.text(what);
        if (!form.matcher(text).matches()) {
            throw yaml.refusal(what + " must be " + words);
        }
        return text;
    }
}
