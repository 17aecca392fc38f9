package org.minyi.streams.query.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.minyi.streams.contract.Refusal;

/** Bytes as text, if they are one. */
final class Utf8 {

    private Utf8() {}

    static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    static Refusal refusal() {
        return new Refusal("undecodable", "", "it is not written in UTF-8: save or send it as UTF-8");
    }
}
