package org.minyi.workbench.city;

import java.time.Duration;
import org.minyi.schemas.TicketEventType;

/** The steps of a ticket's life, each with the time since the one before it. */
enum TicketStep {
    ACCEPTED(TicketEventType.ACCEPTED, Gap.NONE),
    ANSWERED(TicketEventType.ANSWERED_ONLINE, Gap.minutes(2, 45)),
    DISPATCHED(TicketEventType.DISPATCHED, Gap.minutes(5, 120)),
    /** To another unit, after a return. */
    REDISPATCHED(TicketEventType.DISPATCHED, Gap.minutes(30, 120)),
    SIGNED(TicketEventType.SIGNED, Gap.minutes(10, 300)),
    CONTACTED(TicketEventType.CONTACTED, Gap.hours(1, 8)),
    CONTACTED_LATE(TicketEventType.CONTACTED, Gap.hours(26, 60)),
    /** In the last millisecond that still is within 24 hours. */
    CONTACTED_AT_24H(TicketEventType.CONTACTED, Gap.exactly(Duration.ofHours(24))),
    CONTACTED_AFTER_24H(
            TicketEventType.CONTACTED, Gap.exactly(Duration.ofHours(24).plusMillis(1))),
    RETURNED(TicketEventType.RETURNED, Gap.hours(1, 3)),
    EXTENDED(TicketEventType.EXTENDED, Gap.hours(20, 72)),
    SUPERVISED(TicketEventType.SUPERVISED, Gap.hours(20, 48)),
    HANDLED(TicketEventType.HANDLED, Gap.hours(6, 144)),
    /** Handled, the unit says, before hotlines had computers: the pipeline refuses the event and keeps the ticket. */
    HANDLED_LONG_AGO(TicketEventType.HANDLED, Gap.hours(6, 144), "impossible-time"),
    CALLED_BACK(TicketEventType.CALLED_BACK, Gap.hours(4, 72)),
    CORRECTED(TicketEventType.CORRECTED, Gap.minutes(3, 40)),
    REDO(TicketEventType.REDO, Gap.hours(2, 48)),
    MERGED(TicketEventType.MERGED, Gap.minutes(5, 90)),
    ARCHIVED(TicketEventType.ARCHIVED, Gap.hours(2, 72)),
    VOIDED(TicketEventType.VOIDED, Gap.REVIEW),
    /** The unit's head sits beside the microphone, so everything is done on the same day. */
    ON_AIR_DISPATCHED(TicketEventType.DISPATCHED, Gap.minutes(3, 20)),
    ON_AIR_SIGNED(TicketEventType.SIGNED, Gap.minutes(5, 40)),
    ON_AIR_CONTACTED(TicketEventType.CONTACTED, Gap.minutes(10, 90)),
    ON_AIR_HANDLED(TicketEventType.HANDLED, Gap.minutes(20, 180));

    private final TicketEventType type;
    private final Gap gap;
    private final String refusal;

    TicketStep(TicketEventType type, Gap gap) {
        this(type, gap, "");
    }

    TicketStep(TicketEventType type, Gap gap, String refusal) {
        this.type = type;
        this.gap = gap;
        this.refusal = refusal;
    }

    TicketEventType type() {
        return type;
    }

    Gap gap() {
        return gap;
    }

    /** The code under which the pipeline rejects such an event; empty where it does not. */
    String refusal() {
        return refusal;
    }

    /** Whether it is a sound event of that type. */
    boolean is(TicketEventType other) {
        return type == other && refusal.isEmpty();
    }
}
