package org.minyi.streams.query.http;

import io.javalin.http.Context;

/**
 * Which part of a list is wanted.
 *
 * @param page from 1
 * @param size how many rows a page has
 */
public record Paging(int page, int size) {

    /**
     * Where a page is in its list.
     *
     * @param total how many there are in all
     * @param listed how many of them are on some page
     * @param next the number of the next page; null on the last
     */
    public record Place(int page, int size, int pages, int listed, long total, Integer next) {}

    /**
     * What a request asks for.
     *
     * @throws IllegalArgumentException when it can be no page
     */
    public static Paging of(Context context) {
        int page = Parameters.page(context);
        if (page < 1) {
            throw new IllegalArgumentException("没有第0页，页码从1开始。 There is no page 0. The first page is 1");
        }
        return new Paging(page, size(Parameters.text(context, "size")));
    }

    private static int size(String text) {
        if (text.isEmpty()) {
            return Limits.USUAL_ROWS;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > Limits.MOST_ROWS) {
            throw new IllegalArgumentException(
                    "每页1至%1$d行。 size is from 1 to %1$d rows, and not '%2$s'".formatted(Limits.MOST_ROWS, text));
        }
        return Integer.parseInt(text);
    }

    /** How many rows come before the page. */
    public long before() {
        return (page - 1L) * size;
    }

    /**
     * Where the page is in a list of which so many rows are listed, of so many there are.
     *
     * @param others how to see what is not listed
     * @throws IllegalArgumentException when there is no such page
     */
    public Place in(int listed, long total, String others) {
        int pages = Math.max(1, (listed + size - 1) / size);
        if (page < 1 || page > pages) {
            var which = listed < total ? "the %d listed of %d".formatted(listed, total) : "all %d".formatted(total);
            throw new IllegalArgumentException("没有第%1$d页，共%2$d页。 There is no page %1$d: %3$s are on pages 1 to %2$d%4$s"
                    .formatted(page, pages, which, listed < total ? ", " + others : ""));
        }
        return new Place(page, size, pages, listed, total, page < pages ? page + 1 : null);
    }
}
