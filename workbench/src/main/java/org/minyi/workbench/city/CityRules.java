package org.minyi.workbench.city;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What must hold of a city's file beyond its form, one line a rule. */
final class CityRules {

    private static final int MOST_RATINGS = 100_000_000;

    private static final List<Rule> RULES = List.of(
            rule("totals.ratings: bad <= active <= total must hold, none below 0.", CityRules::ratingsAddUp),
            rule(
                    "totals.ratings: at most 100,000,000.",
                    city -> city.totals().ratings().total() <= MOST_RATINGS),
            rule("totals.calls: no more can be answered than were offered.", CityRules::callsAddUp),
            rule("totals: demands, sessions and window must not be below 0.", CityRules::isNothingBelowZero),
            rule("totals.sessions: units need sessions, two to each at most.", CityRules::sessionsAddUp),
            rule("totals.sessions: no more demands than the city's, none without a session.", CityRules::demandsAddUp),
            rule("totals.sessions: some departments must be in none.", CityRules::sessionsLeaveSomeOut),
            rule("regions: at least one, codes must differ.", CityRules::regionsDiffer),
            rule("sources: codes must differ and have no colon.", CityRules::sourcesDiffer),
            rule(
                    "ratings.source: must be one of the sources.",
                    city -> isSource(city, city.ratings().source())),
            rule(
                    "sessions.source: must be one of the sources.",
                    city -> isSource(city, city.sessions().source())),
            rule(
                    "window.source: must be one of the sources.",
                    city -> isSource(city, city.window().source())),
            rule(
                    "calls.lines: must be sources, some weight above 0.",
                    city -> city.calls().lines().stream().allMatch(line -> isSource(city, line.code()))
                            && weigh(city.calls().lines().stream().map(CallHabits.Line::weight))),
            rule(
                    "calls.levels: 1 to 5 only, some weight above 0.",
                    city -> Set.of(1, 2, 3, 4, 5)
                                    .containsAll(city.calls().levels().keySet())
                            && weigh(city.calls().levels().values().stream())),
            rule("calls: shares, 0 to 1; callers and agents, at least one.", CityRules::callsAreHabits),
            rule(
                    "tickets.reportedBy: must be one of the sources.",
                    city -> isSource(city, city.tickets().reportedBy())),
            rule(
                    "tickets.reported: a share, 0 to 1.",
                    city -> isShare(city.tickets().reported())),
            rule("tickets.sources: must be sources, each with a channel.", CityRules::intakesAreSources),
            rule("tickets: kinds, urgencies and satisfaction need some weight above 0.", CityRules::demandsWeigh),
            rule("tickets.satisfaction: 1 to 5 only.", city -> Set.of(1, 2, 3, 4, 5)
                    .containsAll(city.tickets().satisfaction().keySet())),
            rule(
                    "tickets.reasons: at least one.",
                    city -> !city.tickets().reasons().isEmpty()),
            rule("tickets.categories: each of a bureau, with some below it.", CityRules::categoriesAreOfBureaus),
            rule("sessions.hours: from before to, within 0 to 16.", CityRules::sessionsFitTheDay),
            rule("window.rated: a share, 0 to 1.", city -> isShare(city.window().rated())),
            rule("ratings.levels: 3, 4 and 5 only.", city -> Set.of(3, 4, 5)
                    .containsAll(city.ratings().levels().keySet())),
            rule(
                    "ratings.levels: some weight must be above 0, none below.",
                    city -> weigh(city.ratings().levels().values().stream())),
            rule(
                    "ratings.invited: a share, 0 to 1.",
                    city -> isShare(city.ratings().invited())),
            rule(
                    "ratings.channels: at least one must not be in a hall.",
                    city -> weigh(city.ratings().channels().stream()
                            .filter(channel -> !channel.inHall())
                            .map(RatingHabits.Channel::weight))),
            rule("ratings.voidedBecause, ratings.complaints: at least one each.", CityRules::hasTexts),
            rule("rhythm: workday and restday need 24 hours each, none below 0, some above.", CityRules::hoursAreFull),
            rule("rhythm.halls: from before to, within 0 to 24.", CityRules::hallsOpen),
            rule("rhythm.holiday: not below 0.", city -> city.rhythm().holiday() >= 0),
            rule("rhythm.weekdays: all seven days, above 0.", CityRules::weekIsFull),
            rule("departments: codes must differ.", CityRules::departmentsDiffer),
            rule("departments.withoutCases: must be codes of bureaus.", CityRules::withoutCasesAreBureaus),
            rule("departments: regions must be the city's.", CityRules::departmentsStandInTheCity),
            rule("departments: none may begin or end within the year, that is not supported.", CityRules::rosterHolds),
            rule(
                    "departments: at least one must have cases in the year.",
                    city -> weigh(Roster.of(city).ratedIn(city.year()).stream().map(Roster.Entry::weight))));

    private CityRules() {}

    /** A sentence for each rule that the city breaks. */
    static List<String> broken(City city) {
        return RULES.stream()
                .filter(rule -> !rule.holds().test(city))
                .map(Rule::sentence)
                .toList();
    }

    private record Rule(String sentence, Predicate<City> holds) {}

    private static Rule rule(String sentence, Predicate<City> holds) {
        return new Rule(sentence, holds);
    }

    private static boolean ratingsAddUp(City city) {
        RatingTotals ratings = city.totals().ratings();
        return 0 <= ratings.bad() && ratings.bad() <= ratings.active() && ratings.active() <= ratings.total();
    }

    private static boolean callsAddUp(City city) {
        Totals.Calls calls = city.totals().calls();
        return 0 <= calls.answered() && calls.answered() <= calls.offered();
    }

    private static boolean regionsDiffer(City city) {
        return !city.regions().isEmpty()
                && differ(Stream.concat(
                        Stream.of(city.code()), city.regions().stream().map(Region::code)));
    }

    private static boolean sourcesDiffer(City city) {
        return differ(city.sources().stream().map(Source::code))
                && city.sources().stream().noneMatch(source -> source.code().contains(":"));
    }

    private static boolean isSource(City city, String code) {
        return city.sources().stream().anyMatch(source -> source.code().equals(code));
    }

    private static boolean callsAreHabits(City city) {
        CallHabits calls = city.calls();
        return Stream.of(calls.menuAbandoned(), calls.refused(), calls.outbound(), calls.swift(), calls.rated())
                        .allMatch(CityRules::isShare)
                && calls.callers() > 0
                && calls.agents() > 0;
    }

    private static boolean intakesAreSources(City city) {
        List<TicketHabits.Intake> sources = city.tickets().sources();
        return weigh(sources.stream().map(TicketHabits.Intake::weight))
                && sources.stream()
                        .allMatch(
                                intake -> isSource(city, intake.code()) && weigh(intake.channels().values().stream()));
    }

    private static boolean demandsWeigh(City city) {
        TicketHabits habits = city.tickets();
        return Stream.<Map<?, Double>>of(
                        habits.kinds().online(),
                        habits.kinds().dispatched(),
                        habits.kinds().neither(),
                        habits.urgencies(),
                        habits.satisfaction())
                .allMatch(weights -> weigh(weights.values().stream()));
    }

    private static boolean categoriesAreOfBureaus(City city) {
        List<TicketHabits.Category> categories = city.tickets().categories();
        return weigh(categories.stream().map(TicketHabits.Category::weight))
                && categories.stream()
                        .allMatch(category -> !category.of().isEmpty()
                                && city.departments().bureaus().stream()
                                        .anyMatch(bureau -> bureau.code().equals(category.bureau())));
    }

    /** Their demands are handled on the same day. */
    private static boolean sessionsFitTheDay(City city) {
        Rhythm.Hours hours = city.sessions().hours();
        boolean within = 0 <= hours.from() && hours.from() < hours.to() && hours.to() <= 16;
        return within && weigh(city.rhythm().only(hours).workday().stream());
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

    private static boolean hasTexts(City city) {
        return !city.ratings().voidedBecause().isEmpty()
                && !city.ratings().complaints().isEmpty();
    }

    private static boolean hoursAreFull(City city) {
        return Stream.of(city.rhythm().workday(), city.rhythm().restday())
                .allMatch(hours -> hours.size() == 24 && weigh(hours.stream()));
    }

    private static boolean hallsOpen(City city) {
        Rhythm.Hours halls = city.rhythm().halls();
        return weigh(city.rhythm().only(halls).workday().stream())
                && 0 <= halls.from()
                && halls.from() < halls.to()
                && halls.to() <= 24;
    }

    private static boolean weekIsFull(City city) {
        return Stream.of(DayOfWeek.values())
                .allMatch(day -> city.rhythm().weekdays().getOrDefault(day, 0.0) > 0);
    }

    private static boolean departmentsDiffer(City city) {
        return differ(Roster.of(city).entries().stream()
                .map(entry -> entry.department().getCode()));
    }

    private static boolean withoutCasesAreBureaus(City city) {
        RosterPlan plan = city.departments();
        return plan.withoutCases().stream().allMatch(code -> plan.bureaus().stream()
                .anyMatch(bureau -> bureau.code().equals(code)));
    }

    private static boolean departmentsStandInTheCity(City city) {
        Set<String> places = new HashSet<>(Set.of(city.code()));
        city.regions().forEach(region -> places.add(region.code()));
        return city.departments().others().stream().allMatch(other -> places.contains(other.region()));
    }

    /** A department that came or went within the year would need ratings only of its own days. */
    private static boolean rosterHolds(City city) {
        return city.departments().validFrom().getYear() < city.year()
                && city.departments().others().stream()
                        .noneMatch(other -> other.validFrom().getYear() == city.year()
                                || other.validTo() != null && other.validTo().getYear() == city.year());
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    private static boolean weigh(Stream<Double> weights) {
        List<Double> all = weights.toList();
        return all.stream().allMatch(weight -> weight >= 0) && all.stream().anyMatch(weight -> weight > 0);
    }

    private static boolean differ(Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        return codes.allMatch(seen::add);
    }
}
