package org.minyi.connectors.mapping;

import java.util.Optional;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.personal.UnusableKeysException;
import org.minyi.schemas.personal.Whose;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;

/** Reads where a field's value comes from, and lets nothing into a field of tokens that is none. */
final class PersonalReader {

    private static final String TOKEN = "token";

    private PersonalReader() {}

    static Expression read(Yaml yaml, String field, Target target) {
        var token = yaml instanceof Yaml.Keys keys ? keys.find(TOKEN) : Optional.<Yaml>empty();
        var whose = Whose.ofField(field);
        if (whose.isEmpty()) {
            token.ifPresent(written -> {
                throw written.refusal("'" + field + "' holds no token: take 'token' out");
            });
            return ExpressionReader.read(yaml, field);
        }
        var written = token.orElseThrow(() -> new LineException(
                yaml.line(),
                "'" + field
                        + "' is personal: write {column: …, token: true} to have the number or name made a token, or"
                        + " token: already if the city's system makes tokens itself"));
        var from = ExpressionReader.read(((Yaml.Keys) yaml).without(TOKEN), field);
        return switch (written.text(TOKEN)) {
            case "true" -> new Expression.Token(from, whose.get(), tokenizer(written, target));
            case "already" -> new Expression.Already(from, whose.get());
            default -> throw written.refusal("'token' is true or already");
        };
    }

    private static Tokenizer tokenizer(Yaml written, Target target) {
        try {
            return target.tokens().get();
        } catch (UnusableKeysException e) {
            throw written.refusal("'token: true' needs keys: " + e.getMessage());
        }
    }
}
