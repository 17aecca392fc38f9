package org.minyi.streams.query;

import io.javalin.http.Context;

/**
 * A file to be handed over.
 *
 * @param fileName what it is called when it is saved
 */
public record Document(byte[] bytes, String contentType, String fileName) {

    /** Answers with it; a page runs nothing and asks for nothing, whatever is in it. */
    void answer(Context context) {
        context.header("Content-Disposition", "inline; filename=\"" + fileName + "\"")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(contentType)
                .result(bytes);
    }
}
