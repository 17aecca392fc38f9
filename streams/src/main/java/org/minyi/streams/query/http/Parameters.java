package org.minyi.streams.query.http;

import io.javalin.http.Context;

/** What a request asks for beside its path. */
public final class Parameters {

    private Parameters() {}

    /** A parameter of the query; empty when it is not given. */
    public static String text(Context context, String name) {
        var value = context.queryParam(name);
        return value == null ? "" : value;
    }

    /** Which page is asked for, from 1. */
    static int page(Context context) {
        var page = context.queryParamAsClass("page", String.class).getOrDefault("1");
        if (!page.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("'" + page + "' is no page: the first is 1");
        }
        return Integer.parseInt(page);
    }
}
