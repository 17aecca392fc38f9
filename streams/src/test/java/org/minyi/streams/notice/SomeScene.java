package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minyi.schemas.BadRating;
import org.minyi.schemas.QueueStatus;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.streams.CellMap;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.notice.watch.Scene;

/** What the rules on alerts see of a small city, on Wednesday 2026-03-11 at 10:30 local. */
final class SomeScene {

    static final Instant NOW = Instant.parse("2026-03-11T02:30:00Z");

    private final Map<CellKey, Counts> cells = new HashMap<>();
    private final OpenTickets tickets = new OpenTickets();
    private final RecentTickets recent = new RecentTickets(() -> NOW);
    private final FutureEvents future = new FutureEvents();
    private final List<BadRating> ratings = new ArrayList<>();
    private final List<QueueStatus> queues = new ArrayList<>();
    private final List<Scope> lines = new ArrayList<>();
    private final List<Scope> sources = new ArrayList<>();

    static Instant ago(Duration duration) {
        return NOW.minus(duration);
    }

    /** A ticket dispatched a day ago with a deadline two days ahead, but for these changes. */
    SomeScene ticket(String id, UnaryOperator<TicketState.Builder> changes) {
        var ticket = changes.apply(TicketState.newBuilder()
                        .setTicketId(id)
                        .setSource("12345")
                        .setStatus(TicketStatus.SIGNED)
                        .setRegion("430405")
                        .setCategory("road")
                        .setResponsibleUnit("U1")
                        .setAcceptedAt(ago(Duration.ofDays(1)))
                        .setDispatchedAt(ago(Duration.ofDays(1)))
                        .setUnitDeadline(NOW.plus(Duration.ofDays(2)))
                        .setUpdatedAt(ago(Duration.ofDays(1))))
                .build();
        tickets.show("12345:" + id, Optional.of(ticket));
        recent.show("12345:" + id, Optional.of(ticket));
        return this;
    }

    /** Tickets of one category and region that were answered at once. */
    SomeScene accepted(int howMany, Instant at) {
        for (int i = 0; i < howMany; i++) {
            ticket("A" + at.toEpochMilli() + "-" + i, ticket -> ticket.setStatus(TicketStatus.ANSWERED_ONLINE)
                    .setAcceptedAt(at)
                    .setUnitDeadline(null));
        }
        return this;
    }

    SomeScene without(String id) {
        tickets.show("12345:" + id, Optional.empty());
        return this;
    }

    SomeScene rating(String id, Instant contactDeadline, Instant contactedAt) {
        ratings.add(BadRating.newBuilder()
                .setRatingId(id)
                .setSource("hcp")
                .setRegion("430405")
                .setUnit("U2")
                .setRatedAt(ago(Duration.ofDays(3)))
                .setFirstLevel(1)
                .setEffectiveLevel(1)
                .setContactDeadline(contactDeadline)
                .setContactedAt(contactedAt)
                .build());
        return this;
    }

    SomeScene queue(Duration waited, Duration sampledAgo) {
        queues.add(QueueStatus.newBuilder()
                .setLine("12345")
                .setSource("acd")
                .setSampledAt(ago(sampledAgo))
                .setWaitingCalls(3)
                .setOldestWaitingSince(ago(sampledAgo).minus(waited))
                .build());
        return this;
    }

    /** Calls of a minute on a line, of which so many were answered. */
    SomeScene calls(String line, Instant minute, int offered, int answered) {
        var scope = Scope.of("line", line);
        if (!lines.contains(scope)) {
            lines.add(scope);
        }
        for (int i = 0; i < offered; i++) {
            var one = DayStrip.call(minute.toEpochMilli(), i < answered);
            cells.merge(new CellKey(scope, LocalWindows.utcDay(minute.toEpochMilli())), one, Counts::plus);
            cells.merge(new CellKey(Scope.CITY, LocalWindows.utcDay(minute.toEpochMilli())), one, Counts::plus);
        }
        return this;
    }

    /** Something of a source in the hour of a moment. */
    SomeScene told(String source, Instant moment) {
        var scope = Scope.of("source", source);
        if (!sources.contains(scope)) {
            sources.add(scope);
        }
        var hour = new LocalWindows(PlainFlow.ZONE).hour(moment.toEpochMilli());
        cells.merge(new CellKey(scope, hour), Counts.of(Measure.TICKETS_ACCEPTED, 1), Counts::plus);
        return this;
    }

    SomeScene early(String id, Instant arrivedAt, Duration ahead) {
        future.add(new FutureEvents.Early("12315", id, arrivedAt.toEpochMilli(), ahead.toMillis()));
        return this;
    }

    Scene scene() {
        return at(NOW);
    }

    Scene at(Instant moment) {
        return new Scene(
                moment,
                new LocalWindows(PlainFlow.ZONE),
                new CellMap(cells, moment),
                lines,
                sources,
                tickets.all(),
                ratings,
                queues,
                recent,
                future);
    }
}
