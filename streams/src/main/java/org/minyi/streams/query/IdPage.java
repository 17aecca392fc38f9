package org.minyi.streams.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One page of the ids behind a number.
 *
 * @param part numerator or denominator
 * @param unit what {@code sum} is a number of
 * @param moment when the figure stood so; null for what is counted over its window
 * @param sum the number itself: what the ids come to together
 * @param ids how many ids there are
 * @param listed how many of them are on some page
 */
record IdPage(
        String basis,
        Instant computedAt,
        boolean synthetic,
        String metric,
        String nameZh,
        String nameEn,
        String scope,
        String window,
        String part,
        String unit,
        Instant moment,
        long sum,
        long ids,
        int listed,
        int page,
        int pages,
        List<IdList.Row> rows) {

    private static final int ROWS = 100;

    /**
     * That page of a list, the first of which is 1.
     *
     * @throws IllegalArgumentException when there is none such
     */
    static IdPage of(IdQuestion question, IdList found, String basis, int page, Instant computedAt, boolean synthetic) {
        var all = found.rows();
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        if (page < 1 || page > pages) {
            var listed = all.size() < found.ids()
                    ? "the first " + all.size() + " of " + found.ids() + " ids are on pages 1 to " + pages
                            + ", narrower windows and scopes list the others"
                    : "all " + found.ids() + " ids are on pages 1 to " + pages;
            throw new IllegalArgumentException("没有第" + page + "页。 There is no page " + page + ": " + listed);
        }
        var metric = question.metric();
        return new IdPage(
                basis,
                computedAt,
                synthetic,
                metric.id(),
                metric.nameZh(),
                metric.nameEn(),
                question.key().scope().text(),
                question.key().window().text(),
                question.part().name().toLowerCase(Locale.ROOT),
                question.addends().get(0).measure().unit().id(),
                question.moment().orElse(null),
                found.sum(),
                found.ids(),
                all.size(),
                page,
                pages,
                all.subList((page - 1) * ROWS, Math.min(page * ROWS, all.size())));
    }
}
