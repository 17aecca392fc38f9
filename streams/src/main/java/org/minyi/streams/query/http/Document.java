package org.minyi.streams.query.http;

import io.javalin.http.Context;

/**
 * A file to be handed over.
 *
 * @param fileName what it is called when it is saved
 * @param tag what this version of it is known by
 */
public record Document(byte[] bytes, String contentType, String fileName, Tag tag) {

    private static final String ASK_FIRST = "no-cache";
    private static final String FOR_EVER = "max-age=31536000, immutable";

    /** A file that nobody keeps. */
    Document(byte[] bytes, String contentType, String fileName) {
        this(bytes, contentType, fileName, Tag.NONE);
    }

    /** Answers with a document, or with anything else as JSON. */
    public static void answer(Context context, Object answer) {
        if (answer instanceof Document document) {
            document.answer(context);
        } else {
            context.json(answer);
        }
    }

    /** Answers with it, or that the client has it; where versions are told apart the client may keep it and asks again. */
    public void answer(Context context) {
        if (!tag.equals(Tag.NONE)) {
            context.header("Cache-Control", ASK_FIRST);
        }
        hand(context);
    }

    /** Answers with what never changes: the client need not ask again. */
    public void answerForEver(Context context) {
        context.header("Cache-Control", FOR_EVER);
        hand(context);
    }

    /** A page runs nothing and asks for nothing, whatever is in it. */
    private void hand(Context context) {
        if (tag.isWith(context)) {
            context.status(304);
            return;
        }
        context.header("Content-Disposition", "inline; filename=\"" + fileName + "\"")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(contentType)
                .result(bytes);
    }
}
