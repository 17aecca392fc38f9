package org.minyi.workbench.city;

/** Tickets that come in while a 热线问政 session is on air. */
final class OnAirIntake implements Intake {

    private final String source;
    private final String channel;
    private final Choice<String> regions;
    private final Programme programme;
    private final Chance region;

    OnAirIntake(City city, Programme programme, Chance chance) {
        this.source = city.sessions().source();
        this.channel = city.tickets().onAirChannel();
        this.regions = city.regionChoice();
        this.programme = programme;
        this.region = chance.of("region");
    }

    @Override
    public String source(long rank) {
        return source;
    }

    @Override
    public String channel(long rank) {
        return channel;
    }

    @Override
    public String region(long rank) {
        return regions.at(region.share(rank));
    }

    @Override
    public String unit(Story<TicketLife> story, int hops) {
        return programme.session(story.subject()).units().get(0);
    }

    @Override
    public String sessionId(Story<TicketLife> story) {
        return programme.session(story.subject()).sessionId();
    }
}
