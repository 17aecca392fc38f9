package org.minyi.workbench.city;

import java.time.Duration;

/**
 * Sudden demand: once in every stretch of a year many tickets of one category from one region within minutes, all of them
 * answered at once, as where everybody asks about the same burst pipe.
 */
final class Surges {

    /** How many tickets a surge has. */
    static final int TICKETS = 12;

    /** How long a surge lasts, milliseconds. */
    static final long LASTS = Duration.ofMinutes(4).toMillis();

    private final City city;
    private final String idPrefix;
    private final long every;
    private final Chance chance;
    private final Chance start;
    private final Chance through;

    /**
     * The surges of the city's year.
     *
     * @param every one in each such stretch, more than four minutes
     */
    Surges(City city, String idPrefix, Duration every, Chance chance) {
        this.city = city;
        this.idPrefix = idPrefix;
        this.every = every.toMillis();
        this.chance = chance.of("surges " + idPrefix);
        this.start = this.chance.of("start");
        this.through = this.chance.of("through");
    }

    /** The tickets as feedback. */
    Feedback feedback() {
        long tickets = (city.yearEnds() - city.yearStarts()) / every * TICKETS;
        Plan<TicketLife> plan = new Plan<>(TicketCast.answeredAtOnce(tickets), chance.of("plan"));
        Demand demand = new Demand(city, tickets, TICKETS, chance.of("demand"));
        Intake intake = new HotlineIntake(city, demand, TICKETS, chance.of("intake"));
        return Lives.unshuffled(city, plan, this::at, new TicketScript(city, idPrefix, intake, demand, chance), chance);
    }

    /** When the n-th ticket comes in, epoch milliseconds; never before the one ahead. */
    private long at(long n) {
        long surge = n / TICKETS;
        double into = (n % TICKETS + through.share(n)) / TICKETS;
        return city.yearStarts()
                + surge * every
                + (long) (start.share(surge) * (every - LASTS))
                + (long) (into * LASTS);
    }
}
