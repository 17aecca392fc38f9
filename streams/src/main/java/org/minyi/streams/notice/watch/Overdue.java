package org.minyi.streams.notice.watch;

import java.util.List;
import org.minyi.schemas.TicketState;
import org.minyi.streams.notice.RunningClock;

/** An open ticket is beyond its deadline. */
public record Overdue() implements Watch {

    @Override
    public List<Finding> look(Scene scene) {
        return scene.tickets().stream()
                .flatMap(
                        ticket -> RunningClock.of(ticket)
                                .filter(clock -> clock.isOver(scene.at()))
                                .map(clock -> finding(ticket, clock))
                                .stream())
                .toList();
    }

    private static Finding finding(TicketState ticket, RunningClock clock) {
        var alert = TicketAlert.of(ticket, clock.deadline());
        alert.setMetric("tickets.overdue_open");
        alert.setDueAt(clock.deadline());
        return TicketAlert.finding(alert);
    }
}
