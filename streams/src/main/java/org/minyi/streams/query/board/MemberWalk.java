package org.minyi.streams.query.board;

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
public record MemberWalk(BiFunction<String, String, Optional<String>> firstKey) {

    private static final String ENDS = "@|";

    /** Every member that ever had a cell, in order. */
    List<Scope> all(String dimension) {
        var scopes = new TreeSet<Scope>();
        var before = dimension + ";";
        var key = firstKey.apply(dimension + ":", before);
        while (key.isPresent()) {
            var member = member(key.get(), dimension.length());
            scopes.add(member);
            // All that begins with these characters is of this member: go on right behind it.
            char end = key.get().charAt(member.text().length());
            key = firstKey.apply(member.text() + (char) (end + 1), before);
        }
        return List.copyOf(scopes);
    }

    /** The member whose cell has that key; every key has an {@code @}. */
    static Scope member(String key, int colon) {
        int end = colon + 2;
        while (ENDS.indexOf(key.charAt(end)) < 0) {
            end++;
        }
        return new Scope(key.substring(0, end));
    }
}
