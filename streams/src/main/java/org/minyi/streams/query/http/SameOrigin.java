package org.minyi.streams.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;

/** Lets nothing be done by pages of other sites that an operator's browser shows: reading is harmless, doing is not. */
public final class SameOrigin {

    private SameOrigin() {}

    /** That a page of another site wants something done. */
    static final class OtherOriginException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OtherOriginException(String origin) {
            super("不接受其他网站的请求。 A page of " + origin + " may not do this");
        }
    }

    /**
     * Refuses a request that does something and comes from a page of another site; one without an origin comes from no page.
     *
     * @throws OtherOriginException then
     */
    public static void check(Context context) {
        var origin = context.header("Origin");
        if (origin != null
                && context.method() != HandlerType.GET
                && !authority(origin).equals(context.host())) {
            throw new OtherOriginException(origin);
        }
    }

    /** Host and port; empty for an origin that is not told, which is the word null. */
    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
