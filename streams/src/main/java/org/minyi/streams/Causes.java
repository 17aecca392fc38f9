package org.minyi.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;

/** Counts for each of some figures the events by which it differs between two bases. */
final class Causes {

    /**
     * Something that happened to an entity.
     *
     * @param contributions what the entity contributed then
     */
    record Cause(String kind, List<Contribution> contributions) {}

    private final Map<Scope, List<Share>> byScope = new HashMap<>();
    private final Map<Tracked, Map<String, Long>> causes = new LinkedHashMap<>();
    private final Map<Tracked, Set<String>> ofRepeats = new HashMap<>();

    /**
     * Tracks these figures.
     *
     * @param before the calendar of the former base
     * @param after that of the latter
     */
    Causes(List<Tracked> figures, Cells before, Cells after) {
        for (var figure : figures) {
            causes.put(figure, new TreeMap<>());
            if (figure.metric().formula().numerator().contains(Measure.TICKETS_REPEAT)) {
                ofRepeats.put(figure, new HashSet<>());
            }
            var share = new Share(figure, before, after);
            share.scopes().forEach(scope -> byScope.computeIfAbsent(scope, none -> new ArrayList<>())
                    .add(share));
        }
    }

    /** Whether any of them is about repeats. */
    boolean areAboutRepeats() {
        return !ofRepeats.isEmpty();
    }

    /**
     * Sees what an entity contributed and what it contributes.
     *
     * @param path from the one to the other, cause by cause; only the first may change what the bases differ in
     */
    void see(String id, List<Contribution> before, List<Contribution> after, Supplier<List<Cause>> path) {
        if (before.equals(after)) {
            return;
        }
        var differing = concerned(before, after).stream()
                .filter(share -> share.differs(before, after) && isFirst(share.figure(), id))
                .toList();
        if (!differing.isEmpty()) {
            var causes = path.get();
            differing.forEach(share -> count(share, before, causes));
        }
    }

    /** What was found, by figure and kind. */
    Map<Tracked, Map<String, Long>> found() {
        return causes;
    }

    /** A ticket is shown twice, by itself and as a repeat, and counts once. */
    private boolean isFirst(Tracked figure, String id) {
        var known = ofRepeats.get(figure);
        return known == null || known.add(id);
    }

    private void count(Share share, List<Contribution> before, List<Cause> path) {
        var counted = causes.get(share.figure());
        for (int i = 0; i < path.size(); i++) {
            var now = path.get(i).contributions();
            boolean moved = i == 0
                    ? share.differs(before, now)
                    : share.moves(path.get(i - 1).contributions(), now);
            if (moved) {
                counted.merge(path.get(i).kind(), 1L, Long::sum);
            }
        }
    }

    private Set<Share> concerned(List<Contribution> before, List<Contribution> after) {
        var concerned = new LinkedHashSet<Share>();
        for (var contributions : List.of(before, after)) {
            for (var contribution : contributions) {
                concerned.addAll(byScope.getOrDefault(contribution.scope(), List.of()));
            }
        }
        return concerned;
    }
}
