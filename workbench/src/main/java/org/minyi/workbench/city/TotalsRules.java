package org.minyi.workbench.city;

import java.util.List;
import java.util.stream.LongStream;

/** What must hold of a city's totals, one line a rule. */
final class TotalsRules {

    private static final int MOST_RATINGS = 100_000_000;

    static final List<Rule> ALL = List.of(
            new Rule("totals.ratings: bad <= active <= total must hold, none below 0.", TotalsRules::ratingsAddUp),
            new Rule(
                    "totals.ratings: at most 100,000,000.",
                    city -> city.totals().ratings().total() <= MOST_RATINGS),
            new Rule("totals.calls: no more can be answered than were offered.", TotalsRules::callsAddUp),
            new Rule("totals: demands, sessions and window must not be below 0.", TotalsRules::isNothingBelowZero),
            new Rule("totals.sessions: units need sessions, two to each at most.", TotalsRules::sessionsAddUp),
            new Rule(
                    "totals.sessions: no more demands than the city's, none without a session.",
                    TotalsRules::demandsAddUp),
            new Rule("totals.sessions: some departments must be in none.", TotalsRules::sessionsLeaveSomeOut));

    private TotalsRules() {}

    private static boolean ratingsAddUp(City city) {
        RatingTotals ratings = city.totals().ratings();
        return 0 <= ratings.bad() && ratings.bad() <= ratings.active() && ratings.active() <= ratings.total();
    }

    private static boolean callsAddUp(City city) {
        Totals.Calls calls = city.totals().calls();
        return 0 <= calls.answered() && calls.answered() <= calls.offered();
    }

    private static boolean isNothingBelowZero(City city) {
        Totals totals = city.totals();
        return LongStream.of(
                        totals.demands(),
                        totals.sessions().held(),
                        totals.sessions().units(),
                        totals.sessions().demands(),
                        totals.window().served(),
                        totals.window().published())
                .allMatch(count -> count >= 0);
    }

    private static boolean sessionsAddUp(City city) {
        Totals.Sessions sessions = city.totals().sessions();
        return sessions.units() <= 2 * sessions.held() && (sessions.held() == 0 || sessions.units() > 0);
    }

    private static boolean demandsAddUp(City city) {
        Totals.Sessions sessions = city.totals().sessions();
        return sessions.demands() <= city.totals().demands() && (sessions.held() > 0 || sessions.demands() == 0);
    }

    private static boolean sessionsLeaveSomeOut(City city) {
        return city.totals().sessions().units()
                < Roster.of(city).ratedIn(city.year()).size();
    }
}
