package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minyi.schemas.TicketState;
import org.minyi.streams.contract.Scope;

/**
 * The tickets accepted in the last five weeks, open or not, by their key; they leave it as they grow older. It holds as
 * many as fit into an eighth of the heap.
 */
public final class RecentTickets {

    private static final Duration KEPT = Duration.ofDays(36);
    private static final int PART_OF_HEAP = 8;
    private static final int BYTES = 160;
    private static final long A_MINUTE = Duration.ofMinutes(1).toMillis();

    private final InstantSource clock;
    private final Bounded<Seen> recent =
            new Bounded<>("recent tickets", Bounded.heap(PART_OF_HEAP, BYTES), Seen::moment);
    private final Map<String, Scope> scopes = new ConcurrentHashMap<>();

    /**
     * A ticket as it is counted.
     *
     * @param acceptedAt epoch milliseconds
     * @param scope its category in its region
     */
    public record Seen(String id, long acceptedAt, Scope scope) {

        /** By when they were accepted. */
        public static final Comparator<Seen> ORDER =
                Comparator.comparingLong(Seen::acceptedAt).thenComparing(Seen::id);

        Instant moment() {
            return Instant.ofEpochMilli(acceptedAt);
        }
    }

    /** None yet; old ones by that clock are not kept. */
    public RecentTickets(InstantSource clock) {
        this.clock = clock;
    }

    /** How a ticket stands now; empty where there is none any longer. */
    public void show(String key, Optional<TicketState> ticket) {
        ticket.filter(state -> state.getAcceptedAt() != null && isKept(state.getAcceptedAt(), clock.instant()))
                .ifPresentOrElse(state -> recent.put(key, seen(key, state)), () -> recent.remove(key));
    }

    /** All of them at a moment, in no order. */
    public Collection<Seen> all(Instant now) {
        recent.all().removeIf(ticket -> !isKept(ticket.moment(), now));
        return recent.all();
    }

    /** When the first of them was accepted. */
    public Optional<Instant> earliest() {
        return recent.all().stream().min(Seen.ORDER).map(Seen::moment);
    }

    /** How many were accepted in each of so many minutes. */
    public List<Long> accepted(Instant from, int minutes) {
        var counts = new long[minutes];
        for (var ticket : recent.all()) {
            long minute = Math.floorDiv(ticket.acceptedAt() - from.toEpochMilli(), A_MINUTE);
            if (minute >= 0 && minute < minutes) {
                counts[(int) minute]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /** When that ticket was accepted, if that was in the last five weeks. */
    public Optional<Instant> acceptedAt(String key) {
        return recent.find(key).map(Seen::moment);
    }

    private Seen seen(String key, TicketState ticket) {
        var text = ticket.getCategory() + "|" + ticket.getRegion();
        // Very many tickets have one of few scopes, which need not be made again.
        var scope = scopes.computeIfAbsent(
                text, each -> Scope.of("category", told(ticket.getCategory())).and("region", told(ticket.getRegion())));
        return new Seen(key, ticket.getAcceptedAt().toEpochMilli(), scope);
    }

    private static String told(String value) {
        return value == null ? "" : value;
    }

    private static boolean isKept(Instant acceptedAt, Instant now) {
        return !acceptedAt.isBefore(now.minus(KEPT));
    }
}
