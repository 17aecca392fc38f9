package org.minyi.streams.notice.watch;

import java.util.List;
import org.minyi.schemas.TicketState;

/**
 * A ticket goes to and fro: units returned it, or it was sent back to be done again.
 *
 * @param times how often, both together
 */
public record SentBack(int times) implements Watch {

    @Override
    public List<Finding> look(Scene scene) {
        return scene.tickets().stream()
                .filter(ticket -> count(ticket) >= times)
                .map(this::finding)
                .toList();
    }

    private Finding finding(TicketState ticket) {
        var alert = TicketAlert.of(ticket, ticket.getUpdatedAt());
        alert.setNumerator((long) count(ticket));
        alert.setThreshold((double) times);
        return new Finding(true, count(ticket), alert);
    }

    private static int count(TicketState ticket) {
        return ticket.getReturns() + ticket.getRedos();
    }
}
