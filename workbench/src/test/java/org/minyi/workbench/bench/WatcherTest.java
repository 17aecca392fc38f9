package org.minyi.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A viewer keeps the last wall, in whatever pieces it comes. */
class WatcherTest {

    private final AtomicInteger told = new AtomicInteger();
    private final Watcher watcher = new Watcher(told::incrementAndGet);

    @Test
    void keepsTheLastWallInWhateverPiecesItComes() {
        for (byte each : (event(1, 3) + ":\n\n" + event(2, 4)).getBytes(StandardCharsets.UTF_8)) {
            watcher.onNext(List.of(ByteBuffer.wrap(new byte[] {each})));
        }

        assertThat(watcher.walls()).isEqualTo(2);
        assertThat(told).hasValue(2);
        assertThat(watcher.last().today()).isEqualTo("2023-05-15");
        assertThat(watcher.last().counts()).containsEntry(Kind.RATING, 4L);
    }

    @Test
    void isDroppedWhenTheStreamEndsByItself() {
        assertThat(watcher.wasDropped()).isFalse();

        watcher.onComplete();

        assertThat(watcher.wasDropped()).isTrue();
    }

    private static String event(int id, int ratings) {
        return "id: %d\nevent: wall\ndata: {\"today\":\"2023-05-15\",\"figures\":[{\"metric\":\"ratings.total\",\"numerator\":%d}]}\n\n"
                .formatted(id, ratings);
    }
}
