package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 16, 17, 1000, 4096, 70_000})
    void reachesEveryNumberExactlyOnce(long size) {
        Permutation permutation = new Permutation(size, new Chance(7));

        long[] reached = LongStream.range(0, size).map(permutation::of).sorted().toArray();

        assertThat(reached).isEqualTo(LongStream.range(0, size).toArray());
    }
}
