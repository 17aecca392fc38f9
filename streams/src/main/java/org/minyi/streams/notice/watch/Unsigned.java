package org.minyi.streams.notice.watch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.schemas.Urgency;

/**
 * A unit has not signed for a ticket that it was sent.
 *
 * @param urgencies those it is about; empty for all
 * @param after how long after the ticket was dispatched
 */
public record Unsigned(Set<Urgency> urgencies, Duration after) implements Watch {

    @Override
    public List<Finding> look(Scene scene) {
        return scene.tickets().stream()
                .filter(this::concerns)
                .map(this::finding)
                .filter(finding -> finding.alert().getDueAt().isBefore(scene.at()))
                .toList();
    }

    private boolean concerns(TicketState ticket) {
        return ticket.getStatus() == TicketStatus.DISPATCHED
                && ticket.getDispatchedAt() != null
                && (urgencies.isEmpty() || ticket.getUrgency() != null && urgencies.contains(ticket.getUrgency()));
    }

    private Finding finding(TicketState ticket) {
        var by = ticket.getDispatchedAt().plus(after);
        var alert = TicketAlert.of(ticket, by);
        alert.setDueAt(by);
        alert.setThreshold((double) after.toSeconds());
        return TicketAlert.finding(alert);
    }
}
