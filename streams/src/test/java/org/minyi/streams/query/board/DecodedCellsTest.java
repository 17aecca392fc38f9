package org.minyi.streams.query.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;

/** A cell is read again as soon as it has been written, and only then. */
class DecodedCellsTest {

    private static final int A_LARGE_CELL = 30_000;

    private final DecodedCells cells = new DecodedCells();
    private int reads;

    @Test
    void readsACellOnce() {
        assertThat(read("city@2023", 5)).isEqualTo(5);
        assertThat(read("city@2023", 6)).isEqualTo(5);

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void readsACellAgainThatHasBeenWritten() {
        read("city@2023", 5);
        cells.changed("city@2023");

        assertThat(read("city@2023", 6)).isEqualTo(6);
        assertThat(read("city@2024", 7)).isEqualTo(7);
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void remembersThatACellIsNotThere() {
        cells.find("city@2022", this::nothing);
        assertThat(cells.find("city@2022", this::nothing)).isEmpty();
        assertThat(reads).isEqualTo(1);

        cells.changed("city@2022");
        assertThat(read("city@2022", 1)).isEqualTo(1);
    }

    @Test
    void doesNotRememberWhatIsWrittenWhileItIsRead() {
        cells.find("city@2023", () -> {
            var before = Optional.of(counts(5));
            cells.changed("city@2023");
            return before;
        });

        assertThat(read("city@2023", 6)).isEqualTo(6);
    }

    @Test
    void forgetsWhatHasNotBeenUsedForLongest() {
        read("old", 1);
        read("used", 2);
        for (int i = 0; i < 100; i++) {
            cells.find("large-" + i, () -> Optional.of(large()));
            read("used", 2);
        }
        reads = 0;

        read("used", 2);
        assertThat(reads).isZero();
        read("old", 1);
        assertThat(reads).isEqualTo(1);
    }

    private long read(String key, long amount) {
        return cells.find(key, () -> {
                    reads++;
                    return Optional.of(counts(amount));
                })
                .orElseThrow()
                .get(Measure.RATINGS_TOTAL);
    }

    private Optional<Counts> nothing() {
        reads++;
        return Optional.empty();
    }

    private static Counts counts(long amount) {
        return Counts.of(Measure.RATINGS_TOTAL, amount);
    }

    private static Counts large() {
        var slots = new short[A_LARGE_CELL];
        var amounts = new long[A_LARGE_CELL];
        for (int slot = 0; slot < A_LARGE_CELL; slot++) {
            slots[slot] = (short) slot;
            amounts[slot] = 1;
        }
        return Counts.ofSlots(slots, amounts, A_LARGE_CELL);
    }
}
