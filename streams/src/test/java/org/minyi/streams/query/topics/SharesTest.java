package org.minyi.streams.query.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The keys of a partition are divided into shares. */
class SharesTest {

    @Test
    void aPartitionThatFitsIntoMemoryIsOneShare() {
        assertThat(Shares.of(0)).isEqualTo(new Shares(1));
        assertThat(Shares.of(Shares.MOST_AT_ONCE)).isEqualTo(new Shares(1));
        assertThat(Shares.of(Shares.MOST_AT_ONCE + 1)).isEqualTo(new Shares(2));
    }

    @Test
    void everyKeyIsInExactlyOneShareAndNoShareIsMuchLargerThanAnother() {
        var shares = new Shares(5);
        var held = new int[5];

        IntStream.range(0, 10_000)
                .mapToObj(i -> ("hcp:R2023" + Integer.toString(i, 36)).getBytes(StandardCharsets.UTF_8))
                .forEach(key -> {
                    var in = IntStream.range(0, 5)
                            .filter(share -> shares.holds(share, key))
                            .toArray();
                    assertThat(in).hasSize(1);
                    held[in[0]]++;
                });

        assertThat(IntStream.of(held).boxed()).allMatch(keys -> keys > 1_600 && keys < 2_400);
    }

    @Test
    void aRecordWithoutAKeyIsInOneToo() {
        assertThat(IntStream.range(0, 3).filter(share -> new Shares(3).holds(share, null)))
                .hasSize(1);
    }
}
