package org.minyi.streams.contract;

/** What something adds to one cell: to a window of a scope. */
public record Contribution(Scope scope, Difference difference) {

    /** That much, in that window of the scope. */
    public Contribution(Scope scope, Window window, Counts counts) {
        this(scope, new Difference(window, counts));
    }

    /** The cell. */
    public CellKey key() {
        return new CellKey(scope, difference.window());
    }

    /** How much. */
    public Counts counts() {
        return difference.counts();
    }
}
