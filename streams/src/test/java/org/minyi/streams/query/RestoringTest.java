package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestoringTest {

    private static final TopicPartition ONE = new TopicPartition("changelog", 0);
    private static final TopicPartition OTHER = new TopicPartition("changelog", 1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Restoring restoring = new Restoring();

    @BeforeEach
    void bind() {
        restoring.bindTo(registry);
    }

    @Test
    void countsDownToNothing() {
        restoring.onRestoreStart(ONE, "cells", 100, 1_100);
        restoring.onRestoreStart(OTHER, "cells", 0, 10);
        assertThat(gauge("minyi.restore.remaining")).isEqualTo(1_010);
        assertThat(gauge("minyi.restore.changelogs")).isEqualTo(2);

        restoring.onBatchRestored(ONE, "cells", 700, 600);
        assertThat(gauge("minyi.restore.remaining")).isEqualTo(410);

        restoring.onRestoreEnd(ONE, "cells", 990);
        restoring.onRestoreSuspended(OTHER, "cells", 3);
        assertThat(gauge("minyi.restore.remaining")).isZero();
        assertThat(gauge("minyi.restore.changelogs")).isZero();
    }

    @Test
    void whatComesAfterTheEndChangesNothing() {
        restoring.onRestoreStart(ONE, "cells", 0, 10);
        restoring.onBatchRestored(ONE, "cells", 12, 12);
        assertThat(gauge("minyi.restore.remaining")).isZero();

        restoring.onRestoreEnd(ONE, "cells", 12);
        restoring.onBatchRestored(ONE, "cells", 13, 1);

        assertThat(gauge("minyi.restore.changelogs")).isZero();
    }

    @Test
    void addsUpWhatHasBeenReadIn() {
        restoring.onRestoreStart(ONE, "cells", 0, 1_000);
        restoring.onBatchRestored(ONE, "cells", 599, 600);
        restoring.onBatchRestored(ONE, "cells", 999, 400);
        restoring.onRestoreEnd(ONE, "cells", 1_000);

        assertThat(registry.get("minyi.restore.records").functionCounter().count())
                .isEqualTo(1_000);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
