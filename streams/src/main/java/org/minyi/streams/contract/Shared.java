package org.minyi.streams.contract;

import java.util.List;

/** The same difference in each of these scopes. */
public record Shared(List<Scope> scopes, Difference difference) {

    /** That much, in that window of the scopes. */
    public Shared(List<Scope> scopes, Window window, Counts counts) {
        this(scopes, new Difference(window, counts));
    }

    /** What it adds to each cell. */
    public List<Contribution> contributions() {
        return scopes.stream().map(scope -> new Contribution(scope, difference)).toList();
    }
}
