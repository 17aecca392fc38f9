package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Change;
import org.minyi.streams.fold.DigestStep;

/** Of a transaction's changes of one entity subscribers hear the first state and the last. */
class DigestTest {

    private final FakeTask task = new FakeTask();
    private final DigestStep<String> step = new DigestStep<>("changed");
    private final DeltaBuffer<?, ?, ?> buffer =
            (DeltaBuffer<?, ?, ?>) step.stores().iterator().next().build();
    private final Processor<String, Change<String>, String, Change<String>> digest = step.get();

    DigestTest() {
        task.stores.put("changed", buffer);
        task.isAt("digest");
        buffer.init(task.context(), buffer);
        digest.init(task.context());
    }

    @Test
    void tellsHowItStoodBeforeAndStandsNow() {
        arrives("1", null, "accepted");
        arrives("1", "accepted", "dispatched");
        arrives("2", null, "accepted");

        buffer.flushCache();

        assertThat(task.forwarded)
                .extracting(forwarded -> forwarded.key() + " " + after(forwarded.value()))
                .containsExactly("1 dispatched", "2 accepted");
    }

    @Test
    void saysNothingOfWhatChangedNothing() {
        arrives("1", "accepted", "accepted");

        buffer.flushCache();

        assertThat(task.forwarded).isEmpty();
    }

    private void arrives(String id, String before, String after) {
        var change = new Change<>(Optional.ofNullable(before), Optional.ofNullable(after), "12345", List.of());
        digest.process(new Record<>(id, change, 0L));
    }

    private static String after(Object change) {
        return (String) ((Change<?>) change).after().orElseThrow();
    }
}
