package org.minyi.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An event has arrived with the first snapshot that has counted it. */
class LatenciesTest {

    @Test
    void matchesTheKthEventWithTheFirstSnapshotThatHasCountedSoMany() {
        var sent = new long[] {100, 200, 300};

        var latencies = Latencies.of(
                Kind.CALL, sent, 7, List.of(receipt(90, 7), receipt(250, 9), receipt(400, 9), receipt(1_000, 10)));

        assertThat(latencies.size()).isEqualTo(3);
        assertThat(latencies.percentile(1)).isEqualTo(Duration.ofNanos(50));
        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofNanos(150));
        assertThat(latencies.longest()).isEqualTo(Duration.ofNanos(700));
    }

    @Test
    void leavesOutWhatWasNotCounted() {
        var latencies = Latencies.of(Kind.CALL, new long[] {100, 200}, 0, List.of(receipt(300, 1)));

        assertThat(latencies.size()).isEqualTo(1);
    }

    @Test
    void takesTheNearestRank() {
        var latencies = new Latencies(LongStream.rangeClosed(1, 200).toArray());

        assertThat(latencies.percentile(50).toNanos()).isEqualTo(100);
        assertThat(latencies.percentile(99).toNanos()).isEqualTo(198);
        assertThat(latencies.longest().toNanos()).isEqualTo(200);
        assertThat(new Latencies(new long[0]).percentile(99)).isZero();
    }

    private static Receipts.Receipt receipt(long at, long calls) {
        return new Receipts.Receipt(at, new Snapshot("2023-05-15", Map.of(Kind.CALL, calls)));
    }
}
