package org.minyi.streams.query.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.minyi.schemas.Sha256;

/**
 * What a version of a document is known by, as an {@code ETag}.
 *
 * @param text quoted; empty where versions are not told apart
 */
public record Tag(String text) {

    /** Of what nobody asks for again. */
    static final Tag NONE = new Tag("");

    private static final int DIGITS = 32;

    /**
     * Of documents that say the same although their bytes may differ: each tells when it was drawn up, and a workbook is
     * packed otherwise each time.
     */
    public static Tag ofContent(String... content) {
        return new Tag("W/\"" + Sha256.ofLines(List.of(content), DIGITS) + "\"");
    }

    /** Tells the client the tag, and whether that is the version which the client has. */
    boolean isWith(Context context) {
        if (this.equals(NONE)) {
            return false;
        }
        context.header("ETag", text);
        var has = context.header("If-None-Match");
        return has != null && isAmong(has);
    }

    /** Whether a list of tags names it, or everything; weak and strong tags of the same text are the same for this. */
    boolean isAmong(String tags) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(text)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
