package org.minyi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Stamp;
import org.minyi.streams.store.Codec;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** A whole history in the packed form of the state: for each telling its copies and its fact. */
public final class HistoryCodec<F extends Fact> implements Codec<History<F>> {

    private final FactCodec<F> facts;

    /** Packs histories of this kind of entity. */
    public HistoryCodec(Lifecycle<F, ?> lifecycle) {
        this.facts = lifecycle.codec();
    }

    @Override
    public void write(History<F> history, PackWriter to) {
        for (var telling : history.tellings()) {
            to.number(telling.copies());
            facts.write(telling.fact(), to);
        }
    }

    @Override
    public History<F> decode(byte[] bytes) {
        var packed = new PackReader(bytes);
        var tellings = new ArrayList<History.Telling<F>>(2);
        while (!packed.atEnd()) {
            int copies = packed.smallNumber();
            tellings.add(new History.Telling<>(facts.read(packed), copies));
        }
        return new History<>(List.copyOf(tellings));
    }

    static void write(Stamp stamp, PackWriter to) {
        boolean numbered = stamp.sourceSequence() != Stamp.NO_SEQUENCE;
        to.text(stamp.eventId())
                .number((long) stamp.revision() << 1 | (numbered ? 1 : 0))
                .number(stamp.eventTime());
        if (numbered) {
            to.number(stamp.sourceSequence());
        }
    }

    static Stamp stamp(PackReader from) {
        var eventId = from.text();
        long revision = from.number();
        long eventTime = from.number();
        long sequence = (revision & 1) == 1 ? from.number() : Stamp.NO_SEQUENCE;
        return new Stamp(eventId, (int) (revision >>> 1), eventTime, sequence);
    }
}
