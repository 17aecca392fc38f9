package org.minyi.streams.measure;

import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Ticket.Disposition;

/** How long it took until a dispatched ticket was handled, first and for good: summed up, and as histograms. */
record ClosureTimes(Counts sums, Counts histograms) {

    private static final ClosureTimes NONE = new ClosureTimes(Counts.ZERO, Counts.ZERO);
    private static final int MS_A_SECOND = 1_000;

    /** One of the two closings, and where its times are counted. */
    private enum Closing {
        FIRST(
                Ticket::firstHandledAt,
                Measure.TICKETS_CLOSURE_FIRST_SECONDS,
                Measure.TICKETS_CLOSURE_FIRST_WORKDAYS,
                Measure.TICKETS_EVER_HANDLED_IN_CALENDAR,
                Distribution.TICKETS_CLOSURE_FIRST,
                Distribution.TICKETS_CLOSURE_FIRST_IN_WORKDAYS),
        FINAL(
                Ticket::handledAt,
                Measure.TICKETS_CLOSURE_FINAL_SECONDS,
                Measure.TICKETS_CLOSURE_FINAL_WORKDAYS,
                Measure.TICKETS_HANDLED_IN_CALENDAR,
                Distribution.TICKETS_CLOSURE_FINAL,
                Distribution.TICKETS_CLOSURE_FINAL_IN_WORKDAYS);

        private final ToLongFunction<Ticket> handledAt;
        private final Measure seconds;
        private final Measure workdays;
        private final Measure inCalendar;
        private final Distribution bySeconds;
        private final Distribution byWorkdays;

        Closing(
                ToLongFunction<Ticket> handledAt,
                Measure seconds,
                Measure workdays,
                Measure inCalendar,
                Distribution bySeconds,
                Distribution byWorkdays) {
            this.handledAt = handledAt;
            this.seconds = seconds;
            this.workdays = workdays;
            this.inCalendar = inCalendar;
            this.bySeconds = bySeconds;
            this.byWorkdays = byWorkdays;
        }

        ClosureTimes of(Ticket ticket, Clocks clocks) {
            long handled = handledAt.applyAsLong(ticket);
            return Moment.happened(handled)
                    ? counted(
                            secondsBetween(ticket.acceptedAt(), handled),
                            clocks.workingDays(ticket.acceptedAt(), handled))
                    : NONE;
        }

        private ClosureTimes counted(long took, OptionalInt days) {
            var times = new ClosureTimes(Counts.of(seconds, took), bySeconds.one(took));
            return days.isEmpty()
                    ? times
                    : times.plus(new ClosureTimes(
                            Counts.of(workdays, days.getAsInt()).plus(Counts.of(inCalendar, 1)),
                            byWorkdays.one(days.getAsInt())));
        }
    }

    static ClosureTimes of(Ticket ticket, Clocks clocks) {
        return ticket.disposition() == Disposition.DISPATCHED
                ? Closing.FIRST.of(ticket, clocks).plus(Closing.FINAL.of(ticket, clocks))
                : NONE;
    }

    private ClosureTimes plus(ClosureTimes other) {
        return new ClosureTimes(sums.plus(other.sums), histograms.plus(other.histograms));
    }

    /** Whole seconds, rounded down; none for what a source says was handled before it was accepted. */
    static long secondsBetween(long acceptedAt, long handledAt) {
        return Math.max(0, (handledAt - acceptedAt) / MS_A_SECOND);
    }
}
