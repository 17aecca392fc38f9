package org.minyi.streams.notice.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.minyi.schemas.BadRating;
import org.minyi.schemas.QueueStatus;
import org.minyi.schemas.TicketState;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.notice.FutureEvents;
import org.minyi.streams.notice.RecentTickets;

/**
 * Everything that a rule may look at, at one moment.
 *
 * @param lines the lines that ever had a call
 * @param sources the systems that ever told anything
 * @param tickets those that are open
 * @param ratings the bad ones that have not been rectified
 */
public record Scene(
        Instant at,
        LocalWindows windows,
        Cells cells,
        List<Scope> lines,
        List<Scope> sources,
        Collection<TicketState> tickets,
        Collection<BadRating> ratings,
        Collection<QueueStatus> queues,
        RecentTickets recent,
        FutureEvents future) {}
