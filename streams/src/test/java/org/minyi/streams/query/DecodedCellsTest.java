package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;

/** A cell is decoded again as soon as its bytes are others, and only then. */
class DecodedCellsTest {

    private static final int A_MEGABYTE = 1 << 20;

    private final DecodedCells cells = new DecodedCells();
    private int decoded;

    @Test
    void decodesTheSameBytesOnce() {
        assertThat(read("city@2023", new byte[] {5})).isEqualTo(5);
        assertThat(read("city@2023", new byte[] {5})).isEqualTo(5);

        assertThat(decoded).isEqualTo(1);
    }

    @Test
    void decodesOtherBytesAgain() {
        read("city@2023", new byte[] {5});

        assertThat(read("city@2023", new byte[] {6})).isEqualTo(6);
        assertThat(read("city@2024", new byte[] {7})).isEqualTo(7);
        assertThat(decoded).isEqualTo(3);
    }

    @Test
    void forgetsWhatHasNotBeenUsedForLongest() {
        read("old", new byte[] {1});
        read("used", new byte[] {2});
        for (int i = 0; i < 40; i++) {
            read("large-" + i, new byte[A_MEGABYTE]);
            read("used", new byte[] {2});
        }
        decoded = 0;

        read("used", new byte[] {2});
        assertThat(decoded).isZero();
        read("old", new byte[] {1});
        assertThat(decoded).isEqualTo(1);
    }

    private long read(String key, byte[] bytes) {
        return cells.counts(key, bytes, this::decode).get(Measure.RATINGS_TOTAL);
    }

    private Counts decode(byte[] bytes) {
        decoded++;
        return Counts.of(Measure.RATINGS_TOTAL, bytes[0]);
    }
}
