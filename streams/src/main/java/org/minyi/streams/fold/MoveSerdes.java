package org.minyi.streams.fold;

import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** How demands cross the internal repartition topic to their matter; both ends are always of the same rulebook. */
public final class MoveSerdes {

    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    /** A demand as it was part of its matter, and as it is part of it now. */
    public static final Serde<Change<Demand>> DEMAND =
            Serdes.serdeFrom((topic, change) -> packed(change), (topic, bytes) -> unpacked(bytes));

    private MoveSerdes() {}

    private static byte[] packed(Change<Demand> change) {
        var packed = new PackWriter();
        packed.number(
                (change.before().isPresent() ? BEFORE : 0) | (change.after().isPresent() ? AFTER : 0));
        change.before().ifPresent(demand -> DemandsCodec.write(demand, packed));
        change.after().ifPresent(demand -> DemandsCodec.write(demand, packed));
        return packed.toBytes();
    }

    private static Change<Demand> unpacked(byte[] bytes) {
        var packed = new PackReader(bytes);
        long which = packed.number();
        var before = (which & BEFORE) == 0 ? Optional.<Demand>empty() : Optional.of(DemandsCodec.read(packed));
        var after = (which & AFTER) == 0 ? Optional.<Demand>empty() : Optional.of(DemandsCodec.read(packed));
        return Demand.change(before, after);
    }
}
