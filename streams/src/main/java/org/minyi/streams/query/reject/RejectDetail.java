package org.minyi.streams.query.reject;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.minyi.streams.contract.Refusal;

/**
 * The whole of a refused record, for those who mend it: it may hold personal data. Its parts are called as in the public
 * JSON form, and those that it has not are null.
 *
 * @param key its key, if that is a text
 * @param keyBytes its key, if that is none
 * @param event its value, if that is an event
 * @param bytes its value, if that is none
 * @param withheld whether its value is a row that is only shown to who asks for it: a row may hold numbers and names
 */
record RejectDetail(
        @JsonUnwrapped RejectRow row, String key, byte[] keyBytes, JsonNode event, byte[] bytes, boolean withheld) {

    static RejectDetail of(Refused refused, Optional<JsonNode> event, boolean withRow) {
        boolean withheld = refused.isOfFile() && !withRow;
        var original = Refusal.original(refused.kept());
        var key = Optional.ofNullable(original.key()).flatMap(RejectDetail::text);
        return new RejectDetail(
                RejectRow.of(refused, refused.kept().getDetail()),
                key.orElse(null),
                key.isPresent() ? null : original.key(),
                event.orElse(null),
                event.isPresent() || withheld ? null : original.value(),
                withheld);
    }

    private static Optional<String> text(byte[] key) {
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
