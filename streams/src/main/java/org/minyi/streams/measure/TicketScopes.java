package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Dimension;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/**
 * Whose figures a ticket is part of.
 *
 * @param hourly the scopes that are kept hour by hour
 * @param daily those that are kept day by day
 * @param spread those of which also histograms are kept, day by day
 */
record TicketScopes(List<Scope> hourly, List<Scope> daily, List<Scope> spread) {

    private static final char BRANCH = '/';
    private static final int MOST_REMEMBERED = 20_000;
    private static final Dimension REGION = new Dimension("region");
    private static final Dimension CHANNEL = new Dimension("channel");
    private static final Dimension SOURCE = new Dimension("source");
    private static final Dimension KIND = new Dimension("kind");
    private static final Dimension UNIT = new Dimension("unit");
    private static final Memo<String, List<Scope>> CATEGORIES = new Memo<>(MOST_REMEMBERED, TicketScopes::categories);
    private static final Memo<Scope, Dimension> REGIONS_OF =
            new Memo<>(MOST_REMEMBERED, category -> Dimension.within(category, "region"));

    private static final Memo<Scope, Dimension> COHORTS =
            new Memo<>(MOST_REMEMBERED, scope -> Dimension.within(scope, "cohort"));

    static TicketScopes of(Demand demand) {
        var region = demand.region();
        var inRegion = REGION.of(region);
        var hourly = List.of(
                Scope.CITY, inRegion, CHANNEL.of(demand.channel()), SOURCE.of(demand.source()), KIND.of(demand.kind()));
        var categories = CATEGORIES.of(demand.category());
        var daily = new ArrayList<Scope>(1 + 2 * categories.size());
        var spread = new ArrayList<Scope>(3 + categories.size());
        daily.add(UNIT.of(demand.unit()));
        spread.addAll(List.of(Scope.CITY, inRegion, UNIT.of(demand.unit())));
        spread.addAll(categories);
        for (var category : categories) {
            daily.add(category);
            daily.add(REGIONS_OF.of(category).of(region));
        }
        return new TicketScopes(hourly, daily, spread);
    }

    /** All of them, narrowed to the tickets accepted in that month. */
    List<Scope> acceptedIn(Window month) {
        var narrowed = new ArrayList<Scope>(hourly.size() + daily.size());
        hourly.forEach(scope -> narrowed.add(COHORTS.of(scope).of(month.text())));
        daily.forEach(scope -> narrowed.add(COHORTS.of(scope).of(month.text())));
        return narrowed;
    }

    /** The scopes of a category and of the branches it hangs on; each once: several can be too long to be told apart. */
    private static List<Scope> categories(String category) {
        return branches(category).stream()
                .map(branch -> Scope.of("category", branch))
                .distinct()
                .toList();
    }

    /** The category and the branches of the tree that it hangs on: {@code road/lamp} and {@code road}. */
    static List<String> branches(String category) {
        var branches = new ArrayList<String>();
        for (int end = category.indexOf(BRANCH); end > 0; end = category.indexOf(BRANCH, end + 1)) {
            branches.add(category.substring(0, end));
        }
        branches.add(category);
        return branches;
    }
}
