package org.minyi.streams.fold;

import org.minyi.streams.contract.Callback;
import org.minyi.streams.contract.Extension;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.TicketFact.Type;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs the facts of tickets; what an event does not carry takes one byte. */
final class TicketCodec implements FactCodec<TicketFact> {

    private static final Type[] TYPES = Type.values();

    @Override
    public void write(TicketFact fact, PackWriter to) {
        HistoryCodec.write(fact.stamp(), to);
        to.number(fact.type().ordinal())
                .text(fact.kind())
                .text(fact.urgency())
                .text(fact.category())
                .text(fact.channel())
                .text(fact.region())
                .text(fact.unit())
                .text(fact.sessionId())
                .text(fact.mergedInto())
                .text(fact.caller())
                .moment(fact.deadline());
        write(fact.extension(), to);
        write(fact.callback(), to);
    }

    @Override
    public TicketFact read(PackReader from) {
        return new TicketFact(
                HistoryCodec.stamp(from),
                TYPES[from.smallNumber()],
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.moment(),
                extension(from),
                callback(from));
    }

    private static void write(Extension extension, PackWriter to) {
        if (extension.isNone()) {
            to.number(0);
        } else {
            to.number(1)
                    .moment(extension.until())
                    .number(extension.hours())
                    .number(extension.naturalDays())
                    .number(extension.workingDays());
        }
    }

    private static Extension extension(PackReader from) {
        return from.number() == 0
                ? Extension.NONE
                : new Extension(from.moment(), from.smallNumber(), from.smallNumber(), from.smallNumber());
    }

    /** Level, effective and resolved in one number. */
    private static void write(Callback callback, PackWriter to) {
        to.number((long) callback.level() << 2 | (callback.effective() ? 2 : 0) | (callback.resolved() ? 1 : 0));
    }

    private static Callback callback(PackReader from) {
        long packed = from.number();
        return packed == 0 ? Callback.NONE : new Callback((packed & 2) != 0, (packed & 1) != 0, (int) (packed >>> 2));
    }
}
