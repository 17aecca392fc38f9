package org.minyi.workbench.city;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.Department;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.ServiceEvent;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** Adds a year up by brute force from the events alone. */
public final class NaiveTally implements Inlet {

    private static final Map<String, NaiveTally> KNOWN = new HashMap<>();

    private final int year;
    private final ZoneId zone;
    private final List<Department> departments = new ArrayList<>();
    private final NaiveBook<RatingEvent> ratings = new NaiveBook<>("ratingId", "RATED", NaiveTally::refuseRating);
    private final NaiveBook<CallEvent> calls = new NaiveBook<>("callId", "FINISHED", NaiveTally::refuseCall);
    private final NaiveBook<TicketEvent> tickets = new NaiveBook<>("ticketId", "ACCEPTED", NaiveTickets::refuse);
    private final NaiveBook<SessionEvent> sessions = new NaiveBook<>("sessionId", "HELD", event -> "");
    private final NaiveBook<ServiceEvent> services = new NaiveBook<>("serviceId", "SERVED|PUBLISHED", event -> "");
    private final Map<Topic<?, ?>, NaiveBook<?>> books = Map.of(
            Topics.RATINGS, ratings,
            Topics.CALLS, calls,
            Topics.TICKETS, tickets,
            Topics.SESSIONS, sessions,
            Topics.SERVICES, services);

    /** Of nothing yet. */
    public NaiveTally(City city) {
        this.year = city.year();
        this.zone = city.zone();
    }

    /** The tally of a year in which nothing is withheld, added up once for all tests. */
    static synchronized NaiveTally of(City city, double scale, long seed) {
        return KNOWN.computeIfAbsent(
                city.zone() + " " + scale + " " + seed,
                key -> of(city, new ReferenceYear(city, scale, seed, Faults.NONE)));
    }

    static NaiveTally of(City city, ReferenceYear referenceYear) {
        NaiveTally tally = new NaiveTally(city);
        referenceYear.stream(tally);
        return tally;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        if (event instanceof Department department) {
            departments.add(department);
        } else {
            ((NaiveBook<V>) books.get(topic)).take(key, event);
        }
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        books.get(topic).takeRaw(value);
    }

    /** What must have become of all that was taken in, by the name of its topic. */
    public Map<String, Ledger> ledgers() {
        return books.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> entry.getValue()
                        .ledger()));
    }

    NaiveBook<?> book(Topic<?, ?> topic) {
        return books.get(topic);
    }

    NaiveBook<RatingEvent> ratings() {
        return ratings;
    }

    NaiveBook<CallEvent> calls() {
        return calls;
    }

    NaiveBook<TicketEvent> tickets() {
        return tickets;
    }

    NaiveBook<SessionEvent> sessions() {
        return sessions;
    }

    Stream<SpecificRecord> accepted() {
        return books.values().stream().flatMap(book -> book.accepted().stream());
    }

    RatingFigures ratingFigures() {
        return NaiveRatings.figures(ratings.standing(), this::inYear, departments, year);
    }

    CallFigures callFigures() {
        List<CallEvent> inbound = calls.standing()
                .map(events -> events.get(0))
                .filter(call -> call.getDirection() == CallDirection.INBOUND && inYear(moment(call)))
                .toList();
        return new CallFigures(
                count(inbound, call -> call.getEnteredQueueAt() != null),
                count(inbound, call -> call.getOutcome() == CallOutcome.ANSWERED),
                count(inbound, call -> call.getOutcome() == CallOutcome.ABANDONED_IN_QUEUE),
                count(inbound, call -> call.getOutcome() == CallOutcome.ABANDONED_IN_MENU),
                count(inbound, call -> call.getOutcome() == CallOutcome.REFUSED),
                count(inbound, NaiveTally::swift),
                count(inbound, call -> call.getAnsweredAt() != null && call.getRatingLevel() != null),
                count(
                        inbound,
                        call -> call.getAnsweredAt() != null
                                && call.getRatingLevel() != null
                                && call.getRatingLevel() >= 3));
    }

    TicketFigures ticketFigures() {
        return NaiveTickets.figures(ticketList());
    }

    List<NaiveTickets.Ticket> ticketList() {
        return NaiveTickets.tickets(tickets.standing(), this::inYear);
    }

    SessionFigures sessionFigures() {
        List<SessionEvent> held = sessions.standing()
                .map(events -> events.get(0))
                .filter(session -> inYear(session.getEventTime()))
                .toList();
        Set<String> units = new TreeSet<>();
        held.forEach(session -> units.addAll(session.getUnits()));
        return new SessionFigures(
                held.size(),
                units.size(),
                ticketList().stream().filter(NaiveTickets.Ticket::ofASession).count());
    }

    WindowFigures windowFigures() {
        List<ServiceEvent> done = services.standing()
                .map(events -> events.get(0))
                .filter(service -> inYear(service.getEventTime()))
                .toList();
        return new WindowFigures(
                count(done, service -> service.getType() == ServiceEventType.SERVED),
                count(done, service -> service.getType() == ServiceEventType.PUBLISHED),
                count(done, service -> service.getSatisfied() != null),
                count(done, service -> Boolean.TRUE.equals(service.getSatisfied())));
    }

    private boolean inYear(Instant instant) {
        return instant.atZone(zone).getYear() == year;
    }

    private static Instant moment(CallEvent call) {
        if (call.getEnteredQueueAt() != null) {
            return call.getEnteredQueueAt();
        }
        return call.getEnteredMenuAt() != null ? call.getEnteredMenuAt() : call.getEventTime();
    }

    private static boolean swift(CallEvent call) {
        return call.getAnsweredAt() != null
                && !call.getAnsweredAt().isAfter(call.getEnteredQueueAt().plusSeconds(15));
    }

    private static <E> long count(List<E> events, Predicate<E> those) {
        return events.stream().filter(those).count();
    }

    private static String refuseRating(RatingEvent event) {
        boolean carriesLevel = event.getType().name().matches("RATED|SUPPLEMENTED");
        if (carriesLevel && event.getLevel() == null) {
            return "missing-field";
        }
        return carriesLevel && (event.getLevel() < 1 || event.getLevel() > 5) ? "level-out-of-range" : "";
    }

    private static String refuseCall(CallEvent call) {
        if (call.getDirection() == CallDirection.UNKNOWN) {
            return "unknown-direction";
        }
        if (call.getOutcome() == CallOutcome.UNKNOWN) {
            return "unknown-outcome";
        }
        boolean answered = call.getOutcome() == CallOutcome.ANSWERED;
        boolean queued = answered || call.getOutcome() == CallOutcome.ABANDONED_IN_QUEUE;
        if (call.getEndedAt() == null
                || queued && call.getEnteredQueueAt() == null
                || answered && call.getAnsweredAt() == null) {
            return "missing-field";
        }
        if (call.getRatingLevel() != null && (call.getRatingLevel() < 1 || call.getRatingLevel() > 5)) {
            return "level-out-of-range";
        }
        return ordered(call) ? "" : "impossible-order";
    }

    private static boolean ordered(CallEvent call) {
        Instant last = Instant.MIN;
        for (Instant instant : new Instant[] {
            call.getEnteredMenuAt(), call.getEnteredQueueAt(), call.getAnsweredAt(), call.getEndedAt()
        }) {
            if (instant != null && instant.isBefore(last)) {
                return false;
            }
            last = instant == null ? last : instant;
        }
        return true;
    }
}
