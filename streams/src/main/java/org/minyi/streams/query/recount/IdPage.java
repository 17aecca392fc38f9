package org.minyi.streams.query.recount;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.http.Sheet;

/**
 * One page of the ids behind a number.
 *
 * @param part numerator or denominator
 * @param unit what {@code sum} is a number of
 * @param moment when the figure stood so; null for what is counted over its window
 * @param sum the number itself: what the ids come to together
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
        @JsonUnwrapped Paging.Place place,
        List<IdList.Row> rows) {

    /**
     * That page of a list.
     *
     * @throws IllegalArgumentException when there is none such
     */
    static IdPage of(
            IdQuestion question, IdList found, String basis, Paging paging, Instant computedAt, boolean synthetic) {
        var all = found.rows();
        var place = paging.in(all.size(), found.ids(), "narrower windows and scopes list the others");
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
                place,
                all.stream().skip(paging.before()).limit(paging.size()).toList());
    }

    /** Whatever is known of some id has a column. */
    Sheet sheet() {
        var details = new TreeSet<String>();
        rows.forEach(each -> details.addAll(each.details().keySet()));
        var heads = Stream.of("metric", "scope", "window", "part", "unit", "id", "at", "amount");
        var foot = Stream.of("basis", "computed_at", "synthetic");
        return new Sheet(
                "minyi-ids-" + metric,
                Stream.of(heads, details.stream(), foot).flatMap(names -> names).toList(),
                rows.stream().map(each -> cells(each, details)).toList());
    }

    private List<Object> cells(IdList.Row id, Set<String> details) {
        var cells = Sheet.row(metric, scope, window, part, unit, id.id(), id.at(), id.amount());
        details.forEach(name -> cells.add(id.details().get(name)));
        cells.addAll(Sheet.row(basis, computedAt, synthetic));
        return cells;
    }
}
