package org.minyi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.Callback;
import org.minyi.streams.contract.CalledBack;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.TicketFact.Type;
import org.minyi.streams.contract.Turn;

/** What has been heard of one ticket so far, in the order in which it happened. */
final class TicketTold {

    private long acceptedAt = Moment.NEVER;
    private long answeredOnlineAt = Moment.NEVER;
    private long dispatchedAt = Moment.NEVER;
    private long lastDispatchedAt = Moment.NEVER;
    private long signedAt = Moment.NEVER;
    private long contactedAt = Moment.NEVER;
    private long firstHandledAt = Moment.NEVER;
    private long handledAt = Moment.NEVER;
    private long archivedAt = Moment.NEVER;
    private long lastEventAt = Moment.NEVER;
    private int hops;
    private int returns;
    private int redos;
    private int extensions;
    private int supervisions;
    private String kind = "";
    private String urgency = "";
    private String category = "";
    private String channel = "";
    private String region = "";
    private String unit = "";
    private String lastUnit = "";
    private String sessionId = "";
    private String mergedInto = "";
    private String caller = "";
    private final List<CalledBack> callbacks = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    void hear(TicketFact fact) {
        turn(fact);
        happened(fact, fact.stamp().eventTime());
        lastEventAt = fact.stamp().eventTime();
        kind = latest(kind, fact.kind());
        urgency = latest(urgency, fact.urgency());
        category = latest(category, fact.category());
        channel = latest(channel, fact.channel());
        region = latest(region, fact.region());
        lastUnit = latest(lastUnit, fact.unit());
        sessionId = latest(sessionId, fact.sessionId());
        mergedInto = latest(mergedInto, fact.mergedInto());
        caller = latest(caller, fact.caller());
    }

    private void happened(TicketFact fact, long when) {
        switch (fact.type()) {
            case ACCEPTED -> acceptedAt = Moment.first(acceptedAt, when);
            case ANSWERED_ONLINE -> answeredOnlineAt = when;
            case DISPATCHED -> dispatched(fact.unit(), when);
            case SIGNED -> signedAt = when;
            case CONTACTED -> contactedAt = Moment.first(contactedAt, when);
            case RETURNED -> returned(fact.unit());
            case EXTENDED -> extensions++;
            case SUPERVISED -> supervisions++;
            case HANDLED -> handled(when);
            case REDO -> sentBack();
            case ARCHIVED -> archivedAt = Moment.first(archivedAt, when);
            case CALLED_BACK -> calledBack(fact.callback(), when);
            case CORRECTED, MERGED, VOIDED -> {}
        }
    }

    private void turn(TicketFact fact) {
        var type = fact.type();
        boolean turnsAClock =
                switch (type) {
                    case CONTACTED, SUPERVISED, CALLED_BACK, CORRECTED, VOIDED -> false;
                    // A unit that does not have the ticket cannot return it.
                    case RETURNED -> isBy(fact.unit());
                    default -> true;
                };
        if (turnsAClock || Moment.happened(fact.deadline())) {
            turns.add(new Turn(
                    turnsAClock ? type : Type.CORRECTED, fact.stamp().eventTime(), fact.deadline(), fact.extension()));
        }
    }

    private boolean isBy(String by) {
        return by.isEmpty() || by.equals(unit);
    }

    private void dispatched(String to, long when) {
        dispatchedAt = Moment.first(dispatchedAt, when);
        lastDispatchedAt = when;
        unit = to;
        hops++;
    }

    private void returned(String by) {
        returns++;
        if (isBy(by)) {
            unit = "";
        }
    }

    private void handled(long when) {
        firstHandledAt = Moment.first(firstHandledAt, when);
        handledAt = when;
    }

    private void calledBack(Callback said, long when) {
        if (said.effective()) {
            callbacks.add(new CalledBack(when, said));
        }
    }

    /** A ticket that is sent back is open again, whoever had answered it. */
    private void sentBack() {
        redos++;
        handledAt = Moment.NEVER;
        answeredOnlineAt = Moment.NEVER;
        archivedAt = Moment.NEVER;
    }

    Ticket ticket(String id) {
        return new Ticket(
                id,
                acceptedAt,
                answeredOnlineAt,
                dispatchedAt,
                lastDispatchedAt,
                signedAt,
                contactedAt,
                firstHandledAt,
                handledAt,
                archivedAt,
                lastEventAt,
                hops,
                returns,
                redos,
                extensions,
                supervisions,
                kind,
                urgency,
                category,
                channel,
                region,
                unit,
                lastUnit,
                sessionId,
                mergedInto,
                caller,
                List.copyOf(callbacks),
                List.copyOf(turns));
    }

    private static String latest(String before, String now) {
        return now.isEmpty() ? before : now;
    }
}
