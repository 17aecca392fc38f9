package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.contract.Buckets.SECONDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What subscribers are told of the histograms' buckets is how they are. */
class BucketsToldTest {

    @Test
    void theDocumentOfTheTopicsTellsTheBuckets() throws IOException {
        assertThat(document())
                .contains("bucket 49 holds %d s, bucket 50 holds %d and %d s, bucket 100 holds %d to %d s"
                        .formatted(
                                SECONDS.low(49),
                                SECONDS.low(50),
                                SECONDS.high(50),
                                SECONDS.low(100),
                                SECONDS.high(100)));
    }

    @Test
    void behindABucketTheNextBeginsAsTheDocumentSays() throws IOException {
        assertThat(document()).contains("begins at n + floor(n / 50) + 1");
        for (int bucket = 0; bucket + 1 < SECONDS.size(); bucket++) {
            long low = SECONDS.low(bucket);
            assertThat(SECONDS.low(bucket + 1)).isEqualTo(low + Math.floorDiv(low, 50) + 1);
        }
    }

    private static String document() throws IOException {
        try (var file = BucketsToldTest.class.getResourceAsStream("/contract/asyncapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        }
    }
}
