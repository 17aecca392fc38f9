package org.minyi.streams.query.board;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.minyi.streams.contract.Scope;

/**
 * The members of those dimensions that somebody asked for: looked for once among all cells, and kept up with every cell
 * that changes from then on.
 *
 * <p>It ends with the process.
 */
public final class KnownMembers {

    private static final char BRANCH = '/';

    private final MemberWalk walk;
    private final Map<String, Set<Scope>> keptUp = new ConcurrentHashMap<>();
    private final Map<String, Set<Scope>> whole = new ConcurrentHashMap<>();

    /** Looks for them so. */
    public KnownMembers(MemberWalk walk) {
        this.walk = walk;
    }

    /** Every member that ever had a cell, in order. */
    public List<Scope> all(String dimension) {
        return List.copyOf(whole.computeIfAbsent(dimension, this::lookFor));
    }

    /** Of a tree those on the first level. */
    public List<Scope> topBranches(String dimension) {
        return all(dimension).stream().map(KnownMembers::topBranch).distinct().toList();
    }

    /** A cell of that key is there, or is another than before. */
    void changed(String key) {
        int colon = key.indexOf(':');
        var members = colon < 0 ? null : keptUp.get(key.substring(0, colon));
        if (members != null) {
            members.add(MemberWalk.member(key, colon));
        }
    }

    private Set<Scope> lookFor(String dimension) {
        // Changes are heard from now on, so that none falls between the walk and them.
        var members = keptUp.computeIfAbsent(dimension, unheardOf -> new ConcurrentSkipListSet<>());
        members.addAll(walk.all(dimension));
        return members;
    }

    private static Scope topBranch(Scope scope) {
        int end = scope.text().indexOf(BRANCH);
        return end < 0 ? scope : new Scope(scope.text().substring(0, end));
    }
}
