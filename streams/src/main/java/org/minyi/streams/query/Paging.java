package org.minyi.streams.query;

import io.javalin.http.Context;

/**
 * Which page of a list is asked for.
 *
 * @param page the first is 1
 * @param size how many rows it has at most
 */
record Paging(int page, int size) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /**
     * The page that {@code page} and {@code size} name.
     *
     * @throws IllegalArgumentException when they name none
     */
    static Paging of(Context context) {
        var size = context.queryParamAsClass("size", String.class).getOrDefault(String.valueOf(USUAL));
        if (!size.matches("\\d{1,4}") || Integer.parseInt(size) < 1 || Integer.parseInt(size) > MOST) {
            throw new IllegalArgumentException(
                    "每页行数须为1到%1$d。 '%2$s' is no size of a page: write 1 to %1$d".formatted(MOST, size));
        }
        int page = Handlers.page(context);
        if (page < 1) {
            throw new IllegalArgumentException("页码从1开始。 The first page is 1");
        }
        return new Paging(page, Integer.parseInt(size));
    }

    /** How many rows stand on the pages before. */
    int skip() {
        return (page - 1) * size;
    }

    /**
     * How many pages so many rows fill, at least one.
     *
     * @throws IllegalArgumentException when this page is not among them
     */
    int pages(int rows) {
        int pages = Math.max(1, (rows + size - 1) / size);
        if (page > pages) {
            throw new IllegalArgumentException(
                    "没有第%1$d页。 There is no page %1$d: all %2$d are on pages 1 to %3$d".formatted(page, rows, pages));
        }
        return pages;
    }
}
