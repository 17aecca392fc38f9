package org.minyi.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongSetTest {

    @Test
    void knowsWhatItWasGivenHoweverMuchItGrows() {
        var random = new Random(12345);
        var plain = new HashSet<Long>();
        var set = new LongSet();

        for (int i = 0; i < 200_000; i++) {
            long number = random.nextInt(4) == 0 ? random.nextInt(1000) - 500 : random.nextLong();
            assertThat(set.add(number)).isEqualTo(plain.add(number));
        }

        assertThat(set.size()).isEqualTo(plain.size());
    }

    @Test
    void zeroIsANumberLikeAnyOther() {
        var set = new LongSet();

        assertThat(set.add(0)).isTrue();
        assertThat(set.add(0)).isFalse();
        assertThat(set.size()).isEqualTo(1);
    }
}
