package org.minyi.schemas;

import static org.minyi.schemas.Topic.compacted;
import static org.minyi.schemas.Topic.facts;
import static org.minyi.schemas.Topic.rawFacts;

import java.util.List;
import org.minyi.schemas.Topic.Writer;

/** Every topic of Minyi, one line each; no topic's name is written anywhere else. */
public interface Topics {
    Topic<String, CallEvent> CALLS = facts("hotline.internal.calls.v1", CallEvent.class, 8);
    Topic<String, TicketEvent> TICKETS = facts("hotline.internal.tickets.v1", TicketEvent.class, 8);
    Topic<String, QueueStatus> QUEUE =
            compacted("hotline.internal.queue.v1", QueueStatus.class, 1).writtenBy(Writer.SOURCES);
    Topic<String, RatingEvent> RATINGS = facts("ratings.internal.ratings.v1", RatingEvent.class, 8);
    Topic<String, ServiceEvent> SERVICES = facts("window.internal.services.v1", ServiceEvent.class, 8);
    Topic<String, SessionEvent> SESSIONS = facts("activities.internal.sessions.v1", SessionEvent.class, 8);
    Topic<String, Department> DEPARTMENTS =
            compacted("reference.public.departments.v1", Department.class, 1).writtenBy(Writer.SOURCES);
    Topic<String, YearState> YEARS = compacted("reference.public.years.v1", YearState.class, 1);
    Topic<String, MetricDefinition> CATALOGUE = compacted("metrics.public.catalogue.v1", MetricDefinition.class, 1);
    Topic<String, MetricCell> CELLS = compacted("metrics.public.cells.v1", MetricCell.class, 8);
    Topic<String, TicketState> TICKET_STATE = compacted("hotline.public.ticket-state.v1", TicketState.class, 8);
    Topic<String, BadRating> BAD_RATINGS = compacted("ratings.public.bad-ratings.v1", BadRating.class, 1);
    Topic<String, Alert> ALERTS = compacted("notice.public.alerts.v1", Alert.class, 1);
    Topic<String, AnnualReport> ANNUAL_REPORTS =
            facts("report.public.annual.v1", AnnualReport.class, 1).writtenBy(Writer.MINYI);
    Topic<byte[], Reject> REJECTS = rawFacts("minyi.internal.rejects.v1", Reject.class, 1);

    static List<Topic<?, ?>> all() {
        return List.of(
                CALLS,
                TICKETS,
                QUEUE,
                RATINGS,
                SERVICES,
                SESSIONS,
                DEPARTMENTS,
                YEARS,
                CATALOGUE,
                CELLS,
                TICKET_STATE,
                BAD_RATINGS,
                ALERTS,
                ANNUAL_REPORTS,
                REJECTS);
    }
}
