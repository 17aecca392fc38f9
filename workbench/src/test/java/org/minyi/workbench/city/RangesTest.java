package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangesTest {

    @Test
    void splitsACountIntoPartsThatAddUpToIt() {
        Ranges parts = Ranges.split(10, 1, 1, 1);

        assertThat(parts.size(0) + parts.size(1) + parts.size(2)).isEqualTo(10);
        assertThat(parts.end()).isEqualTo(10);
    }

    @Test
    void findsNoNumberInAnEmptyRange() {
        Ranges ranges = Ranges.sized(0, 2, 0, 1);

        assertThat(ranges.find(0)).isEqualTo(1);
        assertThat(ranges.find(1)).isEqualTo(1);
        assertThat(ranges.find(2)).isEqualTo(3);
    }
}
