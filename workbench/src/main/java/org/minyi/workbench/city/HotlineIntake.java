package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tickets that come in through the city's hotlines, apps and windows. */
final class HotlineIntake implements Intake {

    private final Choice<TicketHabits.Intake> sources;
    private final Map<String, Choice<String>> channels = new HashMap<>();
    private final Choice<String> regions;
    private final int alike;
    private final Demand demand;
    private final Map<String, List<String>> units = new HashMap<>();
    private final Chance source;
    private final Chance channel;
    private final Chance region;

    HotlineIntake(City city, Demand demand, Chance chance) {
        this(city, demand, 1, chance);
    }

    /**
     * The same, where so many in a row come from one region.
     *
     * @param alike at least 1
     */
    HotlineIntake(City city, Demand demand, int alike, Chance chance) {
        this.alike = alike;
        List<TicketHabits.Intake> intakes = city.tickets().sources();
        this.sources = Choice.of(intakes, TicketHabits.Intake::weight);
        intakes.forEach(intake -> channels.put(intake.code(), Choice.of(intake.channels())));
        this.regions = city.regionChoice();
        this.demand = demand;
        Roster.of(city).ratedIn(city.year()).stream()
                .map(Roster.Entry::department)
                .forEach(unit -> units.computeIfAbsent(unit.getRegion(), none -> new ArrayList<>())
                        .add(unit.getCode()));
        List<String> central = List.copyOf(units.getOrDefault(city.code(), List.of()));
        city.regions().forEach(each -> units.computeIfAbsent(each.code(), none -> new ArrayList<>())
                .addAll(central));
        this.source = chance.of("source");
        this.channel = chance.of("channel");
        this.region = chance.of("region");
    }

    @Override
    public String source(long rank) {
        return sources.at(source.share(rank)).code();
    }

    @Override
    public String channel(long rank) {
        return channels.get(source(rank)).at(channel.share(rank));
    }

    @Override
    public String region(long rank) {
        return regions.at(region.share(rank / alike));
    }

    /** The bureau that the category belongs to, in the region or else in the city; then those after it. */
    @Override
    public String unit(Story<TicketLife> story, int hops) {
        List<String> near = units.get(region(story.rank()));
        String bureau = "-" + demand.category(story.rank()).bureau();
        int first = 0;
        while (first < near.size() - 1 && !near.get(first).endsWith(bureau)) {
            first++;
        }
        return near.get((first + hops) % near.size());
    }

    @Override
    public String sessionId(Story<TicketLife> story) {
        return null;
    }
}
