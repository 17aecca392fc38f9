package org.minyi.streams;

import java.time.Duration;
import java.util.List;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.ServiceEvent;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topics;
import org.minyi.streams.accept.CallAcceptance;
import org.minyi.streams.accept.RatingAcceptance;
import org.minyi.streams.accept.ServiceAcceptance;
import org.minyi.streams.accept.SessionAcceptance;
import org.minyi.streams.accept.TicketAcceptance;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Call;
import org.minyi.streams.contract.CallFact;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.Service;
import org.minyi.streams.contract.ServiceFact;
import org.minyi.streams.contract.Session;
import org.minyi.streams.contract.SessionFact;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.fold.CallLifecycle;
import org.minyi.streams.fold.RatingLifecycle;
import org.minyi.streams.fold.ServiceLifecycle;
import org.minyi.streams.fold.SessionLifecycle;
import org.minyi.streams.fold.TicketLifecycle;
import org.minyi.streams.measure.CallMeasuring;
import org.minyi.streams.measure.RatingMeasuring;
import org.minyi.streams.measure.ServiceMeasuring;
import org.minyi.streams.measure.SessionMeasuring;
import org.minyi.streams.measure.TicketMeasuring;

/** Every kind of feedback, one line each: its topic and its rules. */
public record Flows(
        Flow<CallEvent, CallFact, Call> calls,
        Flow<TicketEvent, TicketFact, Ticket> tickets,
        Flow<RatingEvent, RatingFact, Rating> ratings,
        Flow<SessionEvent, SessionFact, Session> sessions,
        Flow<ServiceEvent, ServiceFact, Service> services) {

    /** The flows of a city with these windows and these deadlines, in which no abandoned call is left out. */
    public static Flows of(LocalWindows windows, Clocks clocks) {
        return of(windows, clocks, Duration.ZERO);
    }

    /**
     * The same.
     *
     * @param shortAbandon who gives up in the queue before so long was not offered
     */
    public static Flows of(LocalWindows windows, Clocks clocks, Duration shortAbandon) {
        return new Flows(
                new Flow<>(
                        "calls",
                        Topics.CALLS,
                        new CallAcceptance(),
                        new CallLifecycle(),
                        new CallMeasuring(windows, shortAbandon)),
                new Flow<>(
                        "tickets",
                        Topics.TICKETS,
                        new TicketAcceptance(),
                        new TicketLifecycle(),
                        new TicketMeasuring(windows, clocks)),
                new Flow<>(
                        "ratings",
                        Topics.RATINGS,
                        new RatingAcceptance(),
                        new RatingLifecycle(),
                        new RatingMeasuring(windows, clocks)),
                new Flow<>(
                        "sessions",
                        Topics.SESSIONS,
                        new SessionAcceptance(),
                        new SessionLifecycle(),
                        new SessionMeasuring(windows)),
                new Flow<>(
                        "services",
                        Topics.SERVICES,
                        new ServiceAcceptance(),
                        new ServiceLifecycle(),
                        new ServiceMeasuring(windows)));
    }

    /** All of them. */
    public List<Flow<?, ?, ?>> all() {
        return List.of(calls, tickets, ratings, sessions, services);
    }
}
