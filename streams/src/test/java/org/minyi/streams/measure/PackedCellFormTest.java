package org.minyi.streams.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Counts;

/** The very bytes of a cell in the state; whoever changes them on purpose raises {@code RULES} in the Rulebook. */
class PackedCellFormTest {

    @Test
    void ofCounts() {
        var counts = Counts.ofSlots(new TreeMap<>(Map.of(0, 3L, 20, -1L, 300, 70_000L)));

        assertThat(HexFormat.of().formatHex(new CountsCodec().encode(counts))).isEqualTo("00061401ac02e0c508");
    }
}
