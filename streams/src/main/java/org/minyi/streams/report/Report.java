package org.minyi.streams.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.minyi.streams.contract.LedgerRow;

/**
 * The service figures of a year or a month: exact, printed, and defined.
 *
 * @param window e.g. 2023 or 2023-05
 * @param over whether the window had ended when the figures were computed
 * @param zone the zone whose calendar the window is of
 * @param basis which of the three it is: known now, as-of, or published
 * @param synthetic whether the data are made up
 * @param sources what each source has told of, in the window
 * @param definitions of every metric in it, in the order in which they first appear
 * @param ledger what became of every event, by source and year, of all years
 * @param edition which revision it is; null unless it is published
 */
public record Report(
        String city,
        String window,
        boolean over,
        String zone,
        String profile,
        String titleZh,
        String titleEn,
        String rounding,
        String basis,
        Instant computedAt,
        boolean synthetic,
        List<Section> sections,
        List<Chart> charts,
        Table sources,
        List<Definition> definitions,
        List<LedgerRow> ledger,
        @JsonInclude(JsonInclude.Include.NON_NULL) Edition edition) {

    /** Figures that belong together, and the report's own sentence about them, which may be empty. */
    public record Section(
            String titleZh, String titleEn, String sentence, String scope, List<Line> lines, List<Table> tables) {}

    /**
     * What a metric is.
     *
     * @param unit of its figures
     * @param countedIn the window in which a thing is counted: FLOW, COHORT or STOCK
     */
    public record Definition(
            String metric,
            String nameZh,
            String nameEn,
            String definitionZh,
            String definitionEn,
            String formula,
            String unit,
            String countedIn) {}

    /** One figure. */
    public record Line(
            @JsonUnwrapped Definition definition,
            @JsonUnwrapped Value value) {}

    /**
     * A figure, exactly and in print.
     *
     * @param denominator null for a count
     * @param moment when it stood so, or when the stretch ended that it is about; null for what is counted over the window
     */
    public record Value(
            String scope,
            String window,
            String printed,
            long numerator,
            Long denominator,
            Instant moment,
            List<Beside> comparisons) {

        /** Whether it says nothing, for it divides by zero. */
        @JsonIgnore
        public boolean isEmpty() {
            return denominator != null && denominator == 0;
        }
    }

    /**
     * The same figure of another window.
     *
     * @param with previous or year-before
     * @param window null where the calendar has none
     * @param numerator of the base; null where nothing is known of that time
     * @param denominator of the base; null for a count
     * @param printed the base in print
     * @param difference the figure less its base, exactly; null where one of the two says nothing
     * @param change the difference in print: growth in percent, or percentage points of a share
     */
    public record Beside(
            String with,
            String nameZh,
            String nameEn,
            String window,
            Long numerator,
            Long denominator,
            String printed,
            Fraction difference,
            String change) {}

    /** An exact fraction in its lowest terms. */
    public record Fraction(BigInteger numerator, BigInteger denominator) {}

    /**
     * The members of a dimension, one a row.
     *
     * @param by the dimension
     * @param ranked whether rows stand in the order of a column, and carry their rank
     * @param shown how many rows are printed, the first ones
     * @param total the row of the whole, which is the base of shares
     */
    public record Table(
            String titleZh,
            String titleEn,
            String by,
            boolean ranked,
            int shown,
            List<Column> columns,
            List<Row> rows,
            Row total) {

        /** The rows that are printed. */
        @JsonIgnore
        public List<Row> shownRows() {
            return rows.subList(0, Math.min(shown, rows.size()));
        }
    }

    /**
     * A column of figures.
     *
     * @param share whether it is what the member has of the whole
     */
    public record Column(@JsonUnwrapped Definition definition, boolean share) {

        /** What stands above it in Chinese. */
        @JsonIgnore
        public String headZh() {
            return definition.nameZh() + (share ? "占比" : "");
        }

        /** What stands above it in English. */
        @JsonIgnore
        public String headEn() {
            return definition.nameEn() + (share ? ", share" : "");
        }
    }

    /**
     * A member with a figure for each column.
     *
     * @param rank the same for equals; null where the deciding figure says nothing
     * @param name what the member is called; its code where no name is known
     */
    public record Row(Integer rank, String member, String name, List<Value> values) {}

    /** A picture beside the figures, as numbers. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "chart")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Chart.Daily.class, name = "daily"),
        @JsonSubTypes.Type(value = Chart.Spread.class, name = "spread"),
        @JsonSubTypes.Type(value = Chart.Bars.class, name = "bars")
    })
    public sealed interface Chart {

        String titleZh();

        String titleEn();

        /** A count of each day of the window, in order; a day that has not begun is left out. */
        record Daily(String titleZh, String titleEn, Definition definition, List<Value> days) implements Chart {}

        /**
         * How many values of a distribution lie in each of some bins, in order.
         *
         * @param unit of the bounds
         */
        record Spread(String titleZh, String titleEn, String of, String unit, List<Bin> bins) implements Chart {}

        /**
         * A figure of each member.
         *
         * @param members how many there are; those with the greatest numbers behind their figure are drawn
         */
        record Bars(String titleZh, String titleEn, Definition definition, int members, List<Row> rows)
                implements Chart {}
    }

    /**
     * Values from a bound on to before another.
     *
     * @param before null for the last bin, which has no end
     */
    public record Bin(long from, Long before, long count) {}

    /** The same report as that edition. */
    Report published(Edition which, String on) {
        return on(on, computedAt, which);
    }

    /** Whether it says the same as another, whenever and from whatever either was computed. */
    boolean saysTheSameAs(Report other) {
        return on("", Instant.EPOCH, null).equals(other.on("", Instant.EPOCH, null));
    }

    /** All it says but when it was computed, as one text. */
    public String content() {
        return ReportJson.write(on(basis, Instant.EPOCH, edition));
    }

    private Report on(String another, Instant at, Edition which) {
        return new Report(
                city,
                window,
                over,
                zone,
                profile,
                titleZh,
                titleEn,
                rounding,
                another,
                at,
                synthetic,
                sections,
                charts,
                sources,
                definitions,
                ledger,
                which);
    }

    /** The city, the window and the title, e.g. 衡阳市2023年政务服务数据. */
    @JsonIgnore
    public String headingZh() {
        return city + window.substring(0, 4) + "年" + (window.length() > 4 ? month() + "月" : "") + titleZh;
    }

    /** Every table in it, that of the sources last. */
    @JsonIgnore
    public Stream<Table> tables() {
        return Stream.concat(sections.stream().flatMap(section -> section.tables().stream()), Stream.of(sources));
    }

    private int month() {
        return Integer.parseInt(window.substring(5));
    }
}
