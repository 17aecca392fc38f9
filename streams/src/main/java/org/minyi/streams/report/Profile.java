package org.minyi.streams.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/**
 * Which figures a report prints, in which words and how rounded.
 *
 * @param name the name it is asked for by
 * @param windows the lengths of window that it may be drawn up for: a year, a month or both
 * @param asOfDaysAfter the usual as-of: the end of the day so many days after the window; empty for what is known now
 * @param names what members of a dimension are called, by dimension and code
 */
public record Profile(
        String name,
        String titleZh,
        String titleEn,
        Set<Window.Kind> windows,
        OptionalInt asOfDaysAfter,
        Printing printing,
        Map<String, Map<String, String>> names,
        List<Section> sections,
        List<Chart> charts) {

    /** The profile of the city's annual report. */
    public static final String DEFAULT = "hengyang-annual";

    /** The same without its pictures. */
    Profile withoutCharts() {
        return new Profile(name, titleZh, titleEn, windows, asOfDaysAfter, printing, names, sections, List.of());
    }

    /**
     * Figures that belong together.
     *
     * @param sentence the report's own wording, with printed figures put in for its {@link Place}s; may be empty
     * @param scope what all of it is about
     */
    public record Section(
            String titleZh, String titleEn, String sentence, Scope scope, List<Line> lines, List<Table> tables) {}

    /** One figure, and the windows that it is compared with. */
    public record Line(Style style, Scope scope, List<Comparison> compare) {}

    /**
     * The members of a dimension, one a row.
     *
     * @param by the dimension, e.g. unit
     * @param level of a tree, e.g. category, the one whose members are listed; 1 is the top
     * @param ranking the column by which rows are ranked; empty to list them by their codes
     * @param most how many rows are printed; a file for a spreadsheet has all of them
     */
    public record Table(
            String titleZh,
            String titleEn,
            String by,
            int level,
            List<Column> columns,
            Optional<Ranking> ranking,
            int most) {}

    /**
     * A column of figures.
     *
     * @param share whether it is what the member has of the whole, instead of its own figure
     */
    public record Column(Style style, boolean share, List<Comparison> compare) {}

    /**
     * In which order rows stand.
     *
     * @param column the place of the column that decides, the first of which is 0
     * @param highestFirst whether the greatest comes first
     */
    public record Ranking(int column, boolean highestFirst) {}

    /** A picture beside the figures. */
    public sealed interface Chart {

        String titleZh();

        String titleEn();

        /** A count day by day. */
        record Daily(String titleZh, String titleEn, Style style, Scope scope) implements Chart {}

        /** How the values of a distribution spread. */
        record Spread(String titleZh, String titleEn, Distribution of, Scope scope) implements Chart {}

        /**
         * A figure of each member of a dimension.
         *
         * @param most how many are drawn: those with the greatest numbers behind their figure
         */
        record Bars(String titleZh, String titleEn, Style style, String by, int level, int most) implements Chart {}
    }
}
