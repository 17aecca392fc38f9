package org.minyi.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.streams.contract.Addend;
import org.minyi.streams.contract.Additive;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Part;
import org.minyi.streams.contract.Scope;

/**
 * What single entities have in a figure, on two bases. A figure that is no sum over them, such as a percentile or the
 * coverage, is held to be touched by whatever changes in its scope and window what it is made of.
 */
final class Share {

    private final Tracked figure;
    private final List<Sum> sums;

    /** One part of the figure, added up. */
    private record Sum(List<Addend> before, List<Addend> after) {

        boolean differs(List<Contribution> then, List<Contribution> now) {
            return in(before, then) != in(after, now);
        }

        boolean moves(List<Contribution> from, List<Contribution> to) {
            return in(after, from) != in(after, to);
        }

        private static long in(List<Addend> addends, List<Contribution> contributions) {
            return addends.stream()
                    .mapToLong(addend -> addend.in(contributions))
                    .sum();
        }
    }

    Share(Tracked figure, Cells before, Cells after) {
        this.figure = figure;
        this.sums = Stream.of(Part.values())
                .map(part -> new Sum(addends(part, before), addends(part, after)))
                .filter(sum -> !sum.before.isEmpty() || !sum.after.isEmpty())
                .toList();
    }

    /** Of which figure. */
    Tracked figure() {
        return figure;
    }

    /** The scopes whose contributions matter. */
    Set<Scope> scopes() {
        if (sums.isEmpty()) {
            return Set.of(figure.key().scope());
        }
        return sums.stream()
                .flatMap(sum -> Stream.concat(sum.before.stream(), sum.after.stream()))
                .map(Addend::scope)
                .collect(Collectors.toSet());
    }

    /** Whether an entity that contributed the one on the former basis and the other on the latter changed the figure. */
    boolean differs(List<Contribution> then, List<Contribution> now) {
        return sums.isEmpty() ? touches(then, now) : sums.stream().anyMatch(sum -> sum.differs(then, now));
    }

    /** Whether it would change the figure if on the latter basis it contributed the one instead of the other. */
    boolean moves(List<Contribution> from, List<Contribution> to) {
        return sums.isEmpty() ? touches(from, to) : sums.stream().anyMatch(sum -> sum.moves(from, to));
    }

    private boolean touches(List<Contribution> from, List<Contribution> to) {
        var before = totals(from);
        var after = totals(to);
        var formula = figure.metric().formula();
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).anyMatch(scope -> {
            var difference = after.getOrDefault(scope, Counts.ZERO).minus(before.getOrDefault(scope, Counts.ZERO));
            return Stream.concat(formula.numerator().stream(), formula.denominator().stream())
                    .anyMatch(additive -> holds(difference, additive));
        });
    }

    /** What is contributed within the window to the figure's scope or, where members are counted, to each member. */
    private Map<Scope, Counts> totals(List<Contribution> contributions) {
        var totals = new HashMap<Scope, Counts>();
        var window = Set.of(figure.key().window());
        for (var contribution : contributions) {
            if (isOf(contribution.scope()) && contribution.key().window().liesIn(window)) {
                totals.merge(contribution.scope(), contribution.counts(), Counts::plus);
            }
        }
        return totals;
    }

    private boolean isOf(Scope scope) {
        return scope.equals(figure.key().scope())
                || figure.metric()
                        .formula()
                        .membersOf()
                        .filter(scope.dimension()::equals)
                        .isPresent();
    }

    private static boolean holds(Counts difference, Additive additive) {
        if (additive instanceof Measure measure) {
            return difference.get(measure) != 0;
        }
        var any = new boolean[1];
        difference.forEachBucket((Distribution) additive, (bucket, amount) -> any[0] = true);
        return any[0];
    }

    private List<Addend> addends(Part part, Cells cells) {
        return figure.metric().formula().addends(part, cells, figure.key());
    }
}
