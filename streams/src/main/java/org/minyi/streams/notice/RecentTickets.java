package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.minyi.schemas.TicketState;

/** When the tickets of the last 48 hours were accepted; those that fall out of it are forgotten. */
public final class RecentTickets {

    /** How far back it reaches. */
    public static final Duration REACH = Duration.ofDays(2);

    private final Lately<Instant> accepted;

    /** The tickets of the 48 hours up to whatever that clock says. */
    public RecentTickets(InstantSource clock) {
        this.accepted = new Lately<>(REACH, at -> at, clock);
    }

    /** How a ticket stands now; empty where there is none any longer. */
    public void show(String key, Optional<TicketState> ticket) {
        ticket.map(TicketState::getAcceptedAt).ifPresentOrElse(at -> accepted.put(key, at), () -> accepted.remove(key));
    }

    /** How many were accepted in each of so many minutes. */
    public List<Long> accepted(Instant from, int minutes) {
        var counts = new long[minutes];
        for (var at : accepted.all()) {
            long minute = ChronoUnit.MINUTES.between(from, at);
            if (!at.isBefore(from) && minute < minutes) {
                counts[(int) minute]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /** When that ticket was accepted, if that is within reach. */
    public Optional<Instant> acceptedAt(String key) {
        return accepted.get(key);
    }
}
