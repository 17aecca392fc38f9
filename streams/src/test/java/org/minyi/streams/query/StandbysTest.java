package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener.SuspendReason;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandbysTest {

    private static final TopicPartition ONE = new TopicPartition("changelog", 0);
    private static final TopicPartition OTHER = new TopicPartition("changelog", 1);
    private static final TaskId TASK = new TaskId(0, 0);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Standbys standbys = new Standbys();

    @BeforeEach
    void bind() {
        standbys.bindTo(registry);
    }

    @Test
    void saysWhatTheCopiesLack() {
        standbys.onUpdateStart(ONE, "cells", 0);
        standbys.onUpdateStart(OTHER, "cells", 0);
        standbys.onBatchLoaded(ONE, "cells", TASK, 699, 700, 1_000);
        standbys.onBatchLoaded(OTHER, "cells", TASK, 9, 10, 10);

        assertThat(gauge("minyi.standby.changelogs")).isEqualTo(2);
        assertThat(gauge("minyi.standby.behind")).isEqualTo(300);
    }

    @Test
    void forgetsACopyThatIsKeptNoLonger() {
        standbys.onUpdateStart(ONE, "cells", 0);
        standbys.onBatchLoaded(ONE, "cells", TASK, 699, 700, 1_000);
        standbys.onUpdateSuspended(ONE, "cells", 699, 1_000, SuspendReason.PROMOTED);
        standbys.onBatchLoaded(ONE, "cells", TASK, 799, 100, 1_000);

        assertThat(gauge("minyi.standby.changelogs")).isZero();
        assertThat(gauge("minyi.standby.behind")).isZero();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
