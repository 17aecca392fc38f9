package org.minyi.streams.notice.watch;

import java.util.List;
import java.util.Optional;
import org.minyi.schemas.TicketState;
import org.minyi.streams.notice.RunningClock;

/**
 * An open ticket has used up most of its time.
 *
 * @param share of the time from the start of its clock to its deadline
 */
public record Approaching(Share share) implements Watch {

    @Override
    public List<Finding> look(Scene scene) {
        return scene.tickets().stream()
                .flatMap(ticket -> look(ticket, scene).stream())
                .toList();
    }

    private Optional<Finding> look(TicketState ticket, Scene scene) {
        return RunningClock.of(ticket)
                .filter(clock -> clock.hasPassed(share.hundredths(), scene.at()))
                .map(clock -> finding(ticket, clock));
    }

    private Finding finding(TicketState ticket, RunningClock clock) {
        var alert = TicketAlert.of(ticket, clock.at(share.hundredths()));
        alert.setDueAt(clock.deadline());
        alert.setThreshold(share.value());
        return TicketAlert.finding(alert);
    }
}
