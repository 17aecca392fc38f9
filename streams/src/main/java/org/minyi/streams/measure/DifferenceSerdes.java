package org.minyi.streams.measure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** How differences cross the internal repartition topic; both ends are always of the same rulebook. */
public final class DifferenceSerdes {

    private static final int MOST_REMEMBERED = 50_000;
    private static final CountsCodec COUNTS = new CountsCodec();
    /** Thousands of differences of one transaction wait in the same few windows. */
    private static final Memo<String, Window> WINDOWS = new Memo<>(MOST_REMEMBERED, Window::new);

    /** The scope by which the merge is keyed: its text. */
    public static final Serde<Scope> SCOPE = Serdes.serdeFrom(
            (topic, scope) -> scope.text().getBytes(StandardCharsets.UTF_8),
            (topic, bytes) -> new Scope(new String(bytes, StandardCharsets.UTF_8)));

    /** Windows with their counts, packed. */
    public static final Serde<List<Difference>> DIFFERENCES =
            Serdes.serdeFrom((topic, differences) -> packed(differences), (topic, bytes) -> unpacked(bytes));

    private DifferenceSerdes() {}

    private static byte[] packed(List<Difference> differences) {
        var packed = new PackWriter();
        for (var difference : differences) {
            packed.text(difference.window().text()).number(difference.counts().size());
            COUNTS.write(difference.counts(), packed);
        }
        return packed.toBytes();
    }

    private static List<Difference> unpacked(byte[] bytes) {
        var packed = new PackReader(bytes);
        var differences = new ArrayList<Difference>();
        while (!packed.atEnd()) {
            var window = WINDOWS.of(packed.text());
            differences.add(new Difference(window, CountsCodec.read(packed, packed.smallNumber())));
        }
        return differences;
    }
}
