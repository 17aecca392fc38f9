package org.minyi.streams.accept;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;
import org.minyi.streams.contract.Callback;
import org.minyi.streams.contract.Extension;
import org.minyi.streams.contract.Stamp;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.TicketFact.Type;

/** Lets the events of tickets in. */
public final class TicketAcceptance implements Acceptance<TicketEvent, TicketFact> {

    private static final Duration FURTHEST_DEADLINE = Duration.ofDays(20 * 365);
    private static final int LONGEST_EXTENSION = 9_999;

    private static final List<Rule<TicketEvent>> RULES = List.of(
            Rule.present("ticketId", TicketEvent::getTicketId),
            Rule.known("unknown-type", "type", event -> event.getType() == TicketEventType.UNKNOWN),
            Rule.known("unknown-kind", "kind", event -> event.getKind() == TicketKind.UNKNOWN),
            Rule.known("unknown-urgency", "urgency", event -> event.getUrgency() == Urgency.UNKNOWN),
            Rule.level("callback.satisfactionLevel", TicketAcceptance::callbackLevel),
            deadline("deadline", TicketEvent::getDeadline),
            deadline("extendedUntil", TicketEvent::getExtendedUntil),
            extension("extendedHours", TicketEvent::getExtendedHours),
            extension("extendedNaturalDays", TicketEvent::getExtendedNaturalDays),
            extension("extendedWorkingDays", TicketEvent::getExtendedWorkingDays));

    @Override
    public String localId(TicketEvent event) {
        return event.getTicketId();
    }

    @Override
    public List<Rule<TicketEvent>> rules() {
        return RULES;
    }

    @Override
    public TicketFact fact(Stamp stamp, TicketEvent event) {
        return new TicketFact(
                stamp,
                Type.valueOf(event.getType().name()),
                Told.name(event.getKind()),
                Told.name(event.getUrgency()),
                Told.text(event.getCategory()),
                Told.text(event.getChannel()),
                Told.text(event.getRegion()),
                Told.text(event.getUnit()),
                Told.text(event.getSessionId()),
                Told.text(event.getMergedInto()),
                Told.text(event.getCallerToken()),
                Told.moment(event.getDeadline()),
                extension(event),
                callback(event));
    }

    private static Rule<TicketEvent> deadline(String field, Function<TicketEvent, Instant> deadline) {
        return new Rule<>(
                "impossible-time",
                field,
                event -> outOfReach(deadline.apply(event), event.getEventTime()),
                event ->
                        field + " " + deadline.apply(event) + " is no deadline of an event of " + event.getEventTime());
    }

    private static Rule<TicketEvent> extension(String field, Function<TicketEvent, Integer> amount) {
        return new Rule<>(
                "extension-out-of-range",
                field,
                event -> outOfRange(amount.apply(event)),
                event -> field + " " + amount.apply(event) + " is not one of 0 to " + LONGEST_EXTENSION);
    }

    private static Extension extension(TicketEvent event) {
        if (event.getType() != TicketEventType.EXTENDED) {
            return Extension.NONE;
        }
        return new Extension(
                Told.moment(event.getExtendedUntil()),
                Told.number(event.getExtendedHours()),
                Told.number(event.getExtendedNaturalDays()),
                Told.number(event.getExtendedWorkingDays()));
    }

    private static Callback callback(TicketEvent event) {
        var told = event.getCallback();
        return told == null || event.getType() != TicketEventType.CALLED_BACK
                ? Callback.NONE
                : new Callback(
                        told.getEffective(),
                        Boolean.TRUE.equals(told.getResolved()),
                        Told.number(told.getSatisfactionLevel()));
    }

    private static Integer callbackLevel(TicketEvent event) {
        return event.getCallback() == null ? null : event.getCallback().getSatisfactionLevel();
    }

    private static boolean outOfReach(Instant deadline, Instant toldAt) {
        return deadline != null
                && (deadline.isBefore(HeaderRules.EARLIEST) || deadline.isAfter(toldAt.plus(FURTHEST_DEADLINE)));
    }

    private static boolean outOfRange(Integer amount) {
        return amount != null && (amount < 0 || amount > LONGEST_EXTENSION);
    }
}
