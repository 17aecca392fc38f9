package org.minyi.streams.contract;

/**
 * Which part of a work list is wanted; empty where all of it is.
 *
 * @param unit a department's code
 * @param category a branch of the tree of categories, with everything below it
 * @param sight what of it may be seen
 */
public record WorkFilter(String region, String unit, String category, Sight sight) {

    /** All of it. */
    public static final WorkFilter ALL = new WorkFilter("", "", "", Sight.ALL);

    /** Whether work of that region, unit and category is wanted; each null where it is not known. */
    public boolean accepts(String region, String unit, String category) {
        return sight.covers(region, unit)
                && (this.region.isEmpty() || this.region.equals(region))
                && (this.unit.isEmpty() || this.unit.equals(unit))
                && (this.category.isEmpty() || liesIn(category));
    }

    private boolean liesIn(String branch) {
        return branch != null && (branch.equals(category) || branch.startsWith(category + "/"));
    }
}
