package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.minyi.streams.store.FakeTask.Forwarded;

/** The first task that is flushed sends for all tasks of its thread. */
class OneFlushTest {

    private final FakeTask one = new FakeTask();
    private final FakeTask other = new FakeTask();
    private final DeltaBuffer<String, Integer, Integer> ofOne = buffer(one);
    private final DeltaBuffer<String, Integer, Integer> ofOther = buffer(other);

    @Test
    void sendsWhatOtherTasksHaveToo() {
        ofOne.add("city", 1);
        ofOther.add("region", 2);

        ofOne.flushCache();

        assertThat(one.forwarded).containsExactly(new Forwarded("measure", "city", 1));
        assertThat(other.forwarded).containsExactly(new Forwarded("measure", "region", 2));
        ofOther.flushCache();
        assertThat(other.forwarded).hasSize(1);
    }

    @Test
    void sendsAgainWhatComesAfterThat() {
        ofOther.add("region", 2);
        ofOne.flushCache();
        ofOther.add("region", 3);

        ofOne.flushCache();

        assertThat(other.forwarded)
                .containsExactly(new Forwarded("measure", "region", 2), new Forwarded("measure", "region", 3));
    }

    @Test
    void sendsWhatAnotherHasJustBeenFlushedInto() {
        var behind = buffer(other);
        var first =
                DeltaBuffer.<String, Integer, Integer>builder("first", Sum::new).build();
        first.init(one.context(), first);
        first.atCommit(one.context(), behind::add);
        first.add("city", 1);

        first.flushCache();

        assertThat(other.forwarded).containsExactly(new Forwarded("measure", "city", 1));
    }

    @Test
    void sendsNothingOfATaskThatWasClosed() {
        ofOther.add("region", 2);
        ofOther.close();

        ofOne.flushCache();

        assertThat(other.forwarded).isEmpty();
    }

    @Test
    void leavesToStreamsWhatOneThatFailsHasKeptBack() {
        one.refusal = new IllegalStateException("the broker is away");
        ofOne.add("city", 1);
        ofOther.add("region", 2);
        assertThatThrownBy(ofOne::flushCache).isSameAs(one.refusal);

        ofOther.flushCache();

        assertThat(other.forwarded).containsExactly(new Forwarded("measure", "region", 2));
    }

    private static DeltaBuffer<String, Integer, Integer> buffer(FakeTask task) {
        var buffer = DeltaBuffer.<String, Integer, Integer>builder("deltas", Sum::new)
                .build();
        buffer.init(task.context(), buffer);
        task.isAt("measure");
        var measure = task.<String, Integer>context();
        buffer.atCommit(measure, (key, sum) -> measure.forward(new Record<>(key, sum, 0L)));
        return buffer;
    }
}
