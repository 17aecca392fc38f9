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
import org.minyi.streams.fold.Repeats;
import org.minyi.streams.fold.ServiceLifecycle;
import org.minyi.streams.fold.SessionLifecycle;
import org.minyi.streams.fold.TicketLifecycle;
import org.minyi.streams.measure.CallMeasuring;
import org.minyi.streams.measure.RatingMeasuring;
import org.minyi.streams.measure.ServiceMeasuring;
import org.minyi.streams.measure.SessionMeasuring;
import org.minyi.streams.measure.TicketMeasuring;

/** Every kind of feedback, one line each: its topic and its rules; and which tickets demand what was demanded before. */
public record Flows(
        Flow<CallEvent, CallFact, Call> calls,
        Flow<TicketEvent, TicketFact, Ticket> tickets,
        Flow<RatingEvent, RatingFact, Rating> ratings,
        Flow<SessionEvent, SessionFact, Session> sessions,
        Flow<ServiceEvent, ServiceFact, Service> services,
        Repeats repeats) {

    /** Within how many natural days a demand is a repeat unless the city says otherwise. */
    static final int USUAL_REPEAT_DAYS = 30;

    /** The flows of a city with these windows and these deadlines, in which no abandoned call is left out. */
    public static Flows of(LocalWindows windows, Clocks clocks) {
        return of(windows, clocks, Duration.ZERO, USUAL_REPEAT_DAYS);
    }

    /** The flows of a city with these settings. */
    static Flows of(FeedbackConfig config) {
        return of(new LocalWindows(config.zone()), config.clocks(), config.shortAbandon(), config.repeatDays());
    }

    /**
     * The same.
     *
     * @param shortAbandon who gives up in the queue before so long was not offered
     * @param repeatDays who demands the same again within so many natural days repeats it
     */
    public static Flows of(LocalWindows windows, Clocks clocks, Duration shortAbandon, int repeatDays) {
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
                        new ServiceMeasuring(windows)),
                new Repeats(windows.zone(), repeatDays));
    }

    /** All kinds of feedback. */
    public List<Flow<?, ?, ?>> all() {
        return List.of(calls, tickets, ratings, sessions, services);
    }
}
