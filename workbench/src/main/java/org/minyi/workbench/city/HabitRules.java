package org.minyi.workbench.city;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;

/** What must hold of the habits of a city's citizens, one line a rule. */
final class HabitRules {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "ratings.source: must be one of the sources.",
                    city -> Rule.isSource(city, city.ratings().source())),
            new Rule(
                    "sessions.source: must be one of the sources.",
                    city -> Rule.isSource(city, city.sessions().source())),
            new Rule(
                    "window.source: must be one of the sources.",
                    city -> Rule.isSource(city, city.window().source())),
            new Rule(
                    "calls.lines: must be sources, some weight above 0.",
                    city -> city.calls().lines().stream().allMatch(line -> Rule.isSource(city, line.code()))
                            && Rule.weigh(city.calls().lines().stream().map(CallHabits.Line::weight))),
            new Rule(
                    "calls.levels: 1 to 5 only, some weight above 0.",
                    city -> Set.of(1, 2, 3, 4, 5)
                                    .containsAll(city.calls().levels().keySet())
                            && Rule.weigh(city.calls().levels().values().stream())),
            new Rule("calls: shares, 0 to 1; callers and agents, at least one.", HabitRules::callsAreHabits),
            new Rule(
                    "tickets.reportedBy: must be one of the sources.",
                    city -> Rule.isSource(city, city.tickets().reportedBy())),
            new Rule(
                    "tickets.reported: a share, 0 to 1.",
                    city -> Rule.isShare(city.tickets().reported())),
            new Rule(
                    "tickets.regulars: a share, 0 to 1; at least one ticket each.",
                    city -> Rule.isShare(city.tickets().regulars().share())
                            && city.tickets().regulars().tickets() >= 1),
            new Rule("tickets.sources: must be sources, each with a channel.", HabitRules::intakesAreSources),
            new Rule("tickets: kinds, urgencies and satisfaction need some weight above 0.", HabitRules::demandsWeigh),
            new Rule("tickets: no kind and no urgency may be UNKNOWN.", HabitRules::demandsAreKnown),
            new Rule("tickets.satisfaction: 1 to 5 only.", city -> Set.of(1, 2, 3, 4, 5)
                    .containsAll(city.tickets().satisfaction().keySet())),
            new Rule(
                    "tickets.reasons: at least one.",
                    city -> !city.tickets().reasons().isEmpty()),
            new Rule("tickets.categories: each of a bureau, with some below it.", HabitRules::categoriesAreOfBureaus),
            new Rule(
                    "sessions.hours: from before to, within 0 to 16, with some weight.", HabitRules::sessionsFitTheDay),
            new Rule(
                    "window.rated: a share, 0 to 1.",
                    city -> Rule.isShare(city.window().rated())),
            new Rule("ratings.levels: 3, 4 and 5 only.", city -> Set.of(3, 4, 5)
                    .containsAll(city.ratings().levels().keySet())),
            new Rule(
                    "ratings.levels: some weight must be above 0, none below.",
                    city -> Rule.weigh(city.ratings().levels().values().stream())),
            new Rule(
                    "ratings.invited: a share, 0 to 1.",
                    city -> Rule.isShare(city.ratings().invited())),
            new Rule(
                    "ratings.channels: at least one must not be in a hall.",
                    city -> Rule.weigh(city.ratings().channels().stream()
                            .filter(channel -> !channel.inHall())
                            .map(RatingHabits.Channel::weight))),
            new Rule("ratings.voidedBecause, ratings.complaints: at least one each.", HabitRules::hasTexts));

    private HabitRules() {}

    private static boolean callsAreHabits(City city) {
        CallHabits calls = city.calls();
        return Stream.of(calls.menuAbandoned(), calls.refused(), calls.outbound(), calls.swift(), calls.rated())
                        .allMatch(Rule::isShare)
                && calls.callers() > 0
                && calls.agents() > 0;
    }

    private static boolean intakesAreSources(City city) {
        List<TicketHabits.Intake> sources = city.tickets().sources();
        return Rule.weigh(sources.stream().map(TicketHabits.Intake::weight))
                && sources.stream()
                        .allMatch(intake ->
                                Rule.isSource(city, intake.code()) && Rule.weigh(intake.channels().values().stream()));
    }

    private static boolean demandsWeigh(City city) {
        TicketHabits habits = city.tickets();
        return Stream.<Map<?, Double>>of(
                        habits.kinds().online(),
                        habits.kinds().dispatched(),
                        habits.kinds().neither(),
                        habits.urgencies(),
                        habits.satisfaction())
                .allMatch(weights -> Rule.weigh(weights.values().stream()));
    }

    private static boolean demandsAreKnown(City city) {
        TicketHabits habits = city.tickets();
        return Stream.of(
                                habits.kinds().online(),
                                habits.kinds().dispatched(),
                                habits.kinds().neither())
                        .noneMatch(kinds -> kinds.containsKey(TicketKind.UNKNOWN))
                && !habits.urgencies().containsKey(Urgency.UNKNOWN);
    }

    private static boolean categoriesAreOfBureaus(City city) {
        List<TicketHabits.Category> categories = city.tickets().categories();
        return Rule.weigh(categories.stream().map(TicketHabits.Category::weight))
                && categories.stream()
                        .allMatch(category -> !category.of().isEmpty()
                                && city.departments().bureaus().stream()
                                        .anyMatch(bureau -> bureau.code().equals(category.bureau())));
    }

    /** Their demands are handled on the same day. */
    private static boolean sessionsFitTheDay(City city) {
        Rhythm.Hours hours = city.sessions().hours();
        boolean within = 0 <= hours.from() && hours.from() < hours.to() && hours.to() <= 16;
        return within && Rule.weigh(city.rhythm().only(hours).workday().stream());
    }

    private static boolean hasTexts(City city) {
        return !city.ratings().voidedBecause().isEmpty()
                && !city.ratings().complaints().isEmpty();
    }
}
