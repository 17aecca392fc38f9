package org.minyi.streams.contract;

import java.util.List;

/**
 * A ticket as its whole history tells it.
 *
 * @param id {@code source:ticketId}
 * @param acceptedAt when it was accepted, epoch milliseconds: the window of every cohort figure
 * @param answeredOnlineAt the last ANSWERED_ONLINE that no REDO follows; {@link Moment#NEVER} if there is none
 * @param dispatchedAt the first DISPATCHED
 * @param lastDispatchedAt the last DISPATCHED
 * @param signedAt the last SIGNED
 * @param firstHandledAt the first HANDLED
 * @param handledAt the last HANDLED, if no REDO follows it
 * @param contactedAt when the unit first reached the citizen
 * @param archivedAt the first ARCHIVED that no REDO follows
 * @param unit the responsible unit: the last it was dispatched to, unless that returned it; empty if none is
 * @param lastUnit the unit on the last event that names one
 * @param hops how often it was dispatched
 * @param caller the token of the citizen who demands it; empty if nobody told
 * @param callbacks the callbacks that reached the citizen, in the order in which they happened
 * @param turns the steps that moved its clocks, in the order in which they happened
 */
public record Ticket(
        String id,
        long acceptedAt,
        long answeredOnlineAt,
        long dispatchedAt,
        long lastDispatchedAt,
        long signedAt,
        long contactedAt,
        long firstHandledAt,
        long handledAt,
        long archivedAt,
        long lastEventAt,
        int hops,
        int returns,
        int redos,
        int extensions,
        int supervisions,
        String kind,
        String urgency,
        String category,
        String channel,
        String region,
        String unit,
        String lastUnit,
        String sessionId,
        String mergedInto,
        String caller,
        List<CalledBack> callbacks,
        List<Turn> turns) {

    /** What was done with a ticket; one disposition each. */
    public enum Disposition {
        NONE,
        ANSWERED_ONLINE,
        DISPATCHED
    }

    /** The source that accepted it. */
    public String source() {
        return EntityId.source(id);
    }

    /** What is demanded in it. */
    public Demand demand() {
        return new Demand(id, acceptedAt, kind, category, channel, region, unit);
    }

    /** Whether it can be told if its caller has demanded the same before. */
    public boolean isComparable() {
        return !caller.isEmpty() && !category.isEmpty();
    }

    /** The last callback that reached the citizen, which is the one that counts; {@link Callback#NONE} if none did. */
    public Callback callback() {
        return callbacks.isEmpty()
                ? Callback.NONE
                : callbacks.get(callbacks.size() - 1).said();
    }

    /** When it was closed: by its unit if it was dispatched, else by its answer; {@link Moment#NEVER} while it is not. */
    public long closedAt() {
        return switch (disposition()) {
            case DISPATCHED -> handledAt;
            case ANSWERED_ONLINE -> answeredOnlineAt;
            case NONE -> Moment.NEVER;
        };
    }

    /** Dispatched if it ever was, else answered online, if it was not reopened since. */
    public Disposition disposition() {
        if (Moment.happened(dispatchedAt)) {
            return Disposition.DISPATCHED;
        }
        return Moment.happened(answeredOnlineAt) ? Disposition.ANSWERED_ONLINE : Disposition.NONE;
    }
}
