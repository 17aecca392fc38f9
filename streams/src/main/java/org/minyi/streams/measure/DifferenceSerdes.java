package org.minyi.streams.measure;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** How differences cross the internal repartition topic; both ends are always of the same rulebook. */
public final class DifferenceSerdes {

    /** The scope by which the merge is keyed: its text. */
    public static final Serde<Scope> SCOPE = Serdes.serdeFrom(
            (topic, scope) -> scope.text().getBytes(StandardCharsets.UTF_8),
            (topic, bytes) -> new Scope(new String(bytes, StandardCharsets.UTF_8)));

    /** A window and its counts, packed. */
    public static final Serde<Difference> DIFFERENCE =
            Serdes.serdeFrom((topic, difference) -> packed(difference), (topic, bytes) -> unpacked(bytes));

    private DifferenceSerdes() {}

    private static byte[] packed(Difference difference) {
        var packed = new PackWriter().text(difference.window().text());
        CountsCodec.write(difference.counts(), packed);
        return packed.toBytes();
    }

    private static Difference unpacked(byte[] bytes) {
        var packed = new PackReader(bytes);
        return new Difference(new Window(packed.text()), CountsCodec.read(packed));
    }
}
