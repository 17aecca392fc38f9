package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minyi.streams.store.FakeTask.Forwarded;

/** A buffer lives as long as one transaction. */
class DeltaBufferTest {

    private final FakeTask task = new FakeTask();
    private final DeltaBuffer<String, Integer, Integer> buffer =
            DeltaBuffer.<String, Integer, Integer>builder("deltas", Sum::new).build();

    @BeforeEach
    void begin() {
        buffer.init(task.context(), buffer);
        task.isAt("measure");
        var measure = task.<String, Integer>context();
        buffer.atCommit(measure, (key, sum) -> measure.forward(new Record<>(key, sum, 0L)));
        task.isAt("another node");
    }

    @Test
    void registersOrStreamsWouldNeverFlushIt() {
        assertThat(task.registered).containsExactly(buffer);
        assertThat(buffer.isOpen()).isTrue();
        assertThat(buffer.persistent()).isFalse();
    }

    @Test
    void forwardsNothingBeforeTheCommit() {
        buffer.add("city", 1);

        assertThat(task.forwarded).isEmpty();
    }

    @Test
    void forwardsWhatWasCombinedFromItsOwnNodeAtTheCommit() {
        buffer.add("city", 1);
        buffer.add("region", 1);
        buffer.add("city", 2);

        buffer.flushCache();

        assertThat(task.forwarded)
                .containsExactly(new Forwarded("measure", "city", 3), new Forwarded("measure", "region", 1));
        assertThat(task.at()).isEqualTo("another node");
    }

    @Test
    void handsWhatWasCombinedToItsStepAtTheCommit() {
        var handed = new TreeMap<String, Integer>();
        task.isAt("merge");
        buffer.atCommit(task.context(), (key, sum) -> handed.put(task.at() + " " + key, sum));
        task.isAt("another node");
        buffer.add("city", 1);
        buffer.add("city", 2);

        buffer.flushCache();

        assertThat(handed).isEqualTo(Map.of("merge city", 3));
        assertThat(task.forwarded).isEmpty();
    }

    @Test
    void isEmptyAfterTheCommit() {
        buffer.add("city", 1);
        buffer.flushCache();

        buffer.flushCache();

        assertThat(task.forwarded).hasSize(1);
    }

    @Test
    void givesTheNodeBackWhenForwardingFails() {
        task.refusal = new IllegalStateException("fenced");
        buffer.add("city", 1);

        assertThatThrownBy(buffer::flushCache).hasMessage("fenced");
        assertThat(task.at()).isEqualTo("another node");
    }

    @Test
    void forgetsWithoutAWordWhenItIsOpenedAgain() {
        buffer.add("city", 1);

        buffer.init(task.context(), buffer);

        nothingIsLeft();
    }

    @Test
    void forgetsWithoutAWordWhenItIsClosed() {
        buffer.add("city", 1);

        buffer.close();

        assertThat(buffer.isOpen()).isFalse();
        nothingIsLeft();
    }

    @Test
    void forgetsWithoutAWordWhenItsCacheIsCleared() {
        buffer.add("city", 1);

        buffer.clearCache();

        nothingIsLeft();
    }

    @Test
    void forwardsEarlyWhenItHoldsTooManyKeys() {
        for (int i = 0; i < 50_000; i++) {
            buffer.add("cell " + i, 1);
        }
        assertThat(task.forwarded).hasSize(50_000);

        buffer.add("cell 0", 1);
        buffer.flushCache();

        assertThat(task.forwarded).hasSize(50_001);
    }

    @Test
    void hasNoChangelogAndTakesNone() {
        var builder = DeltaBuffer.<String, Integer, Integer>builder("deltas", Sum::new);

        assertThat(builder.loggingEnabled()).isFalse();
        assertThatThrownBy(() -> builder.withLoggingEnabled(Map.of()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private void nothingIsLeft() {
        buffer.flushCache();
        assertThat(task.forwarded).isEmpty();
    }
}
