package org.minyi.streams.notice.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.Alert;
import org.minyi.schemas.BadRating;
import org.minyi.schemas.TicketState;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Scope;

/** Alerts about one ticket or one rating. */
final class TicketAlert {

    private TicketAlert() {}

    /** Of a ticket, since a moment that is past. */
    static Alert of(TicketState ticket, Instant since) {
        return of(
                EntityId.of(ticket.getSource(), ticket.getTicketId()),
                ticket.getRegion(),
                ticket.getResponsibleUnit(),
                since);
    }

    /** Of a rating likewise. */
    static Alert of(BadRating rating, Instant since) {
        return of(EntityId.of(rating.getSource(), rating.getRatingId()), rating.getRegion(), rating.getUnit(), since);
    }

    /** The finding of an alert that has but one step. */
    static Finding finding(Alert alert) {
        return new Finding(true, 0, alert);
    }

    private static Alert of(String id, String region, String unit, Instant since) {
        var alert = Finding.about(Scope.of("region", region == null ? "" : region), since);
        alert.setSubjectId(id);
        alert.setUnit(unit);
        alert.setIds(new ArrayList<>(List.of(id)));
        return alert;
    }
}
