package org.minyi.streams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.Call;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Rating;
import org.minyi.streams.contract.Service;
import org.minyi.streams.contract.Session;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.notice.BadRatings;
import org.minyi.streams.notice.TicketStates;

/** When an entity is counted, and what may be shown of it: of tickets and ratings what their public topics tell. */
final class Details {

    private static final List<String> CLOCKS_OF_BAD_RATINGS =
            List.of("contactDeadline", "rectifyDeadline", "missingCalendarYear");

    private final TicketStates ticketStates;
    private final BadRatings badRatings;

    Details(Clocks clocks) {
        this.ticketStates = new TicketStates(clocks);
        this.badRatings = new BadRatings(clocks);
    }

    /** The moment that decides in which window it is counted, epoch milliseconds. */
    static long at(Object entity) {
        if (entity instanceof Ticket ticket) {
            return ticket.acceptedAt();
        } else if (entity instanceof Rating rating) {
            return rating.ratedAt();
        } else if (entity instanceof Call call) {
            return call.countedAt();
        } else if (entity instanceof Session session) {
            return session.heldAt();
        } else if (entity instanceof Service service) {
            return service.at();
        } else if (entity instanceof Demand repeat) {
            return repeat.acceptedAt();
        }
        throw new IllegalArgumentException("no kind of feedback: " + entity.getClass());
    }

    /** By name, in the order in which they are shown; what is not known is left out. */
    Map<String, Object> of(Object entity) {
        if (entity instanceof Ticket ticket) {
            return Fields.of(ticketStates.state(ticket));
        } else if (entity instanceof Rating rating) {
            return of(rating);
        } else if (entity instanceof Call call) {
            return of(call);
        } else if (entity instanceof Session session) {
            return Map.of("region", session.region(), "units", session.units());
        } else if (entity instanceof Service service) {
            return of(service);
        } else if (entity instanceof Demand repeat) {
            return of(repeat);
        }
        throw new IllegalArgumentException("no kind of feedback: " + entity.getClass());
    }

    private Map<String, Object> of(Rating rating) {
        var details = Fields.of(badRatings.entry(rating));
        if (!rating.active() || !rating.firstBad()) {
            details.keySet().removeAll(CLOCKS_OF_BAD_RATINGS);
        }
        return details;
    }

    private static Map<String, Object> of(Call call) {
        var details = new LinkedHashMap<String, Object>();
        details.put("outcome", call.outcome().name());
        details.put("line", call.line());
        details.put("region", call.region());
        details.put("waitedMs", call.waitedMs());
        details.put("talkedMs", call.talkedMs());
        details.put("level", call.level() == 0 ? "" : call.level());
        details.values().removeIf(""::equals);
        return details;
    }

    private static Map<String, Object> of(Demand repeat) {
        var details = new LinkedHashMap<String, Object>();
        details.put("kind", repeat.kind());
        details.put("category", repeat.category());
        details.put("channel", repeat.channel());
        details.put("region", repeat.region());
        details.put("unit", repeat.unit());
        details.values().removeIf(""::equals);
        return details;
    }

    private static Map<String, Object> of(Service service) {
        var details = new LinkedHashMap<String, Object>();
        details.put("type", service.published() ? "PUBLISHED" : "SERVED");
        details.put("region", service.region());
        details.put("unit", service.unit());
        details.put("satisfied", service.satisfied().name());
        details.values().removeIf(""::equals);
        return details;
    }
}
