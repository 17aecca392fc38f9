package org.minyi.streams.contract;

/**
 * One line of the catalogue: a figure's name and its definition.
 *
 * @param id the stable name, e.g. {@code ratings.active_rate}
 * @param nameZh its name in the city's own reports
 * @param nameEn its name in English
 * @param definitionZh what is counted, or divided by what, in Chinese
 * @param definitionEn the same in English
 * @param basis in which window a thing is counted
 * @param formula how it is made of measures, or of a distribution
 */
public record Metric(
        String id,
        String nameZh,
        String nameEn,
        String definitionZh,
        String definitionEn,
        Basis basis,
        Formula formula) {

    /** In which window a thing is counted. */
    public enum Basis {
        /** In the window in which it happened. */
        FLOW,
        /** In the window in which its ticket was accepted or its rating given. */
        COHORT,
        /** As it stood at a moment. */
        STOCK
    }

    /** This figure for a scope in a window. */
    public Figure read(Cells cells, CellKey key) {
        return formula.read(this, cells, key);
    }
}
