package org.minyi.workbench.city;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a city's file beyond its form, one line a rule. */
final class CityRules {

    private static final List<Rule> OWN = List.of(
            new Rule("regions: at least one, codes must differ.", CityRules::regionsDiffer),
            new Rule("sources: codes must differ and have no colon.", CityRules::sourcesDiffer),
            new Rule(
                    "rhythm: workday and restday need 24 hours each, none below 0, some above.",
                    CityRules::hoursAreFull),
            new Rule("rhythm.halls: from before to, within 0 to 24, with some weight.", CityRules::hallsOpen),
            new Rule("rhythm.holiday: not below 0.", city -> city.rhythm().holiday() >= 0),
            new Rule("rhythm.weekdays: all seven days, above 0.", CityRules::weekIsFull),
            new Rule("departments: codes must differ.", CityRules::departmentsDiffer),
            new Rule("departments.withoutCases: must be codes of bureaus.", CityRules::withoutCasesAreBureaus),
            new Rule("departments: regions must be the city's.", CityRules::departmentsStandInTheCity),
            new Rule(
                    "departments: none may begin or end within the year, that is not supported.",
                    CityRules::rosterHolds),
            new Rule(
                    "departments: at least one must have cases in the year.",
                    city -> Rule.weigh(
                            Roster.of(city).ratedIn(city.year()).stream().map(Roster.Entry::weight))));

    private CityRules() {}

    /** A sentence for each rule that the city breaks. */
    static List<String> broken(City city) {
        return Stream.of(TotalsRules.ALL, HabitRules.ALL, OWN)
                .flatMap(List::stream)
                .filter(rule -> !rule.holds().test(city))
                .map(Rule::sentence)
                .toList();
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

    private static boolean hoursAreFull(City city) {
        return Stream.of(city.rhythm().workday(), city.rhythm().restday())
                .allMatch(hours -> hours.size() == 24 && Rule.weigh(hours.stream()));
    }

    private static boolean hallsOpen(City city) {
        Rhythm.Hours halls = city.rhythm().halls();
        return Rule.weigh(city.rhythm().only(halls).workday().stream())
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

    private static boolean differ(Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        return codes.allMatch(seen::add);
    }
}
