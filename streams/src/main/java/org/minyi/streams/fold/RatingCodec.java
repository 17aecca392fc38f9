package org.minyi.streams.fold;

import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.RatingFact.Mode;
import org.minyi.streams.contract.RatingFact.Type;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs the facts of ratings: about sixty bytes each. */
final class RatingCodec implements FactCodec<RatingFact> {

    private static final Type[] TYPES = Type.values();
    private static final Mode[] MODES = Mode.values();

    @Override
    public void write(RatingFact fact, PackWriter to) {
        HistoryCodec.write(fact.stamp(), to);
        to.number(fact.type().ordinal())
                .number(fact.level())
                .number(fact.mode().ordinal())
                .text(fact.region())
                .text(fact.unit())
                .text(fact.channel())
                .text(fact.hall())
                .text(fact.complaintTicket());
    }

    @Override
    public RatingFact read(PackReader from) {
        return new RatingFact(
                HistoryCodec.stamp(from),
                TYPES[from.smallNumber()],
                from.smallNumber(),
                MODES[from.smallNumber()],
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text());
    }
}
