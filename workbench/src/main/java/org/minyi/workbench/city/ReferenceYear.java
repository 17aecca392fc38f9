package org.minyi.workbench.city;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minyi.schemas.Department;
import org.minyi.schemas.Topics;

/**
 * A city's year made up event by event so that its figures are exactly the reported ones.
 *
 * <p>The same city, scale and seed give the same stream. Nothing of the year is held but what is on its way.
 */
public final class ReferenceYear {

    private final City city;
    private final double scale;
    private final long seed;
    private final Roster roster;
    private final RatingPlan ratings;
    private final Plan<Once<Call>> calls;
    private final Plan<TicketLife> tickets;
    private final Plan<TicketLife> demands;
    private final Plan<Once<Session>> sessions;
    private final Plan<Once<Service>> services;
    private final OnAir onAir;

    /**
     * Plans a year.
     *
     * @param scale the size beside the reported one, above 0 and at most 10
     * @param seed decides everything that is left to chance
     */
    public ReferenceYear(City city, double scale, long seed, Faults faults) {
        if (!(scale > 0 && scale <= 10)) {
            throw new IllegalArgumentException("The scale must be above 0 and at most 10, not " + scale + ".");
        }
        this.city = city;
        this.scale = scale;
        this.seed = seed;
        this.roster = Roster.of(city);
        Totals totals = city.totals().scaled(scale);
        this.ratings = new RatingPlan(city, totals.ratings(), faults, chance("rating plan"));
        this.calls = new Plan<>(CallCast.of(totals.calls(), city.calls()), chance("call plan"));
        long onAirDemands = totals.sessions().demands();
        this.tickets = new Plan<>(TicketCast.of(Math.max(0, totals.demands() - onAirDemands)), chance("ticket plan"));
        this.demands = new Plan<>(TicketCast.onAir(onAirDemands), chance("demand plan"));
        this.sessions = new Plan<>(SessionCast.of(totals.sessions()), chance("session plan"));
        this.services = new Plan<>(ServiceCast.of(totals.window(), city.window()), chance("service plan"));
        this.onAir = new OnAir(city, totals.sessions());
    }

    /** What the year will hold. */
    public Manifest manifest() {
        return new Manifest(
                Manifest.SYNTHETIC,
                city.code(),
                city.name(),
                city.year(),
                scale,
                seed,
                new Manifest.Expected(
                        RatingFigures.of(ratings),
                        CallFigures.of(calls),
                        TicketFigures.of(List.of(tickets, demands)),
                        new SessionFigures(
                                sessions.counted(life -> true), onAir.count(), demands.counted(life -> true)),
                        WindowFigures.of(services)),
                new Manifest.Injected(
                        ledgers(),
                        RatingFaults.of(ratings.parts()),
                        Disturbances.of(List.of(calls)),
                        Disturbances.of(List.of(tickets, demands)),
                        Disturbances.of(List.of(sessions)),
                        Disturbances.of(List.of(services))),
                ratings.withheld());
    }

    /** Exactly how many events {@link #stream} sends, of all topics together. */
    public long expectedEvents() {
        return ledgers().values().stream().mapToLong(Ledger::sent).sum();
    }

    private SortedMap<String, Ledger> ledgers() {
        return new TreeMap<>(Map.of(
                Topics.DEPARTMENTS.name(), Ledger.undisturbed(roster.entries().size()),
                Topics.RATINGS.name(), RatingLedger.of(ratings.parts()),
                Topics.CALLS.name(), Bookkeeping.ledger(List.of(calls)),
                Topics.TICKETS.name(), Bookkeeping.ledger(List.of(tickets, demands)),
                Topics.SESSIONS.name(), Bookkeeping.ledger(List.of(sessions)),
                Topics.SERVICES.name(), Bookkeeping.ledger(List.of(services))));
    }

    /** Sends the year: the roster first, then all events in the order in which they arrived. */
    public void stream(Inlet inlet) {
        for (Roster.Entry entry : roster.entries()) {
            Department department = entry.department();
            inlet.event(Topics.DEPARTMENTS, department.getCode(), department);
        }
        Feeds feeds = new Feeds(feeds(Long.MIN_VALUE));
        while (feeds.next() != Feed.OVER) {
            feeds.send(inlet);
        }
    }

    /** Everything that begins at that time or later, epoch milliseconds, a feed for each kind. */
    List<Feed> feeds(long from) {
        return Stream.of(ratings(), callBook().lives(), tickets(), demands(), sessions(), services())
                .map(feedback -> Feed.from(from, feedback))
                .toList();
    }

    /** The year's calls as the exchange has them. */
    CallBook callBook() {
        Chance chance = chance("calls");
        Timetable timetable = new Timetable(city, calls.inYear(), chance.of("time"));
        CallScript script = new CallScript(city, chance);
        return new CallBook(new Lives<>(city, calls, timetable::at, script, chance), script);
    }

    private Feedback ratings() {
        return new Ratings(city, ratings, chance("ratings"));
    }

    private Feedback tickets() {
        Chance chance = chance("tickets");
        Timetable timetable = new Timetable(city, tickets.inYear(), chance.of("time"));
        Demand demand = new Demand(city, tickets.inYear(), chance.of("demand"));
        Intake intake = new HotlineIntake(city, demand, chance.of("intake"));
        return new Lives<>(city, tickets, timetable::at, new TicketScript(city, "T", intake, demand, chance), chance);
    }

    private Feedback demands() {
        Chance chance = chance("demands");
        SessionScript script = new SessionScript(city, onAir, chance("sessions"));
        List<Programme.Held> held = sessions()
                .stories()
                .filter(story -> story.fate().counted())
                .map(script::held)
                .toList();
        Programme programme = new Programme(held, demands.inYear(), demands.before());
        Demand demand = new Demand(city, demands.inYear(), chance.of("demand"));
        Intake intake = new OnAirIntake(city, programme, chance.of("intake"));
        return new Lives<>(city, demands, programme::at, new TicketScript(city, "D", intake, demand, chance), chance);
    }

    private Lives<Once<Session>> sessions() {
        Chance chance = chance("sessions");
        Timetable timetable = new Timetable(city, city.sessions().hours(), sessions.inYear(), chance.of("time"));
        return new Lives<>(city, sessions, timetable::at, new SessionScript(city, onAir, chance), chance);
    }

    private Feedback services() {
        Chance chance = chance("services");
        Timetable timetable = new Timetable(city, city.rhythm().halls(), services.inYear(), chance.of("time"));
        return new Lives<>(city, services, timetable::at, new ServiceScript(city, chance), chance);
    }

    private Chance chance(String purpose) {
        return new Chance(seed).of(purpose);
    }
}
