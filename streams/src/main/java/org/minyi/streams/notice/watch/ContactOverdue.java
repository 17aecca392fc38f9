package org.minyi.streams.notice.watch;

import java.util.List;

/** Whoever rated badly was not contacted in time. */
public record ContactOverdue() implements Watch {

    @Override
    public List<Finding> look(Scene scene) {
        return scene.ratings().stream()
                .filter(rating -> rating.getContactedAt() == null
                        && rating.getContactDeadline() != null
                        && rating.getContactDeadline().isBefore(scene.at()))
                .map(rating -> {
                    var alert = TicketAlert.of(rating, rating.getContactDeadline());
                    alert.setDueAt(rating.getContactDeadline());
                    return TicketAlert.finding(alert);
                })
                .toList();
    }
}
