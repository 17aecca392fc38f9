package org.minyi.streams.query;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.minyi.streams.contract.Scope;

/**
 * Finds the members of a dimension among very many cells: it leaps from one member to the next and reads no more than two
 * or three keys of each.
 *
 * @param firstKey the first key of a cell from the one text to before the other
 */
record MemberWalk(BiFunction<String, String, Optional<String>> firstKey) {

    private static final String WHOLE_MEMBER = "@|";
    private static final String TOP_BRANCH = "/@|";

    /** Every member that ever had a cell, in order. */
    List<Scope> all(String dimension) {
        return walk(dimension, WHOLE_MEMBER);
    }

    /** Of a tree those on the first level. */
    List<Scope> topBranches(String dimension) {
        return walk(dimension, TOP_BRANCH);
    }

    private List<Scope> walk(String dimension, String ends) {
        var scopes = new TreeSet<Scope>();
        var before = dimension + ";";
        var key = firstKey.apply(dimension + ":", before);
        while (key.isPresent()) {
            int end = end(key.get(), dimension.length() + 2, ends);
            var text = key.get().substring(0, end);
            scopes.add(new Scope(text));
            // All that begins with these characters is of this member: go on right behind it.
            key = firstKey.apply(text + (char) (key.get().charAt(end) + 1), before);
        }
        return List.copyOf(scopes);
    }

    /** Where the member ends; every key has an {@code @}. */
    private static int end(String key, int from, String ends) {
        int end = from;
        while (ends.indexOf(key.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
