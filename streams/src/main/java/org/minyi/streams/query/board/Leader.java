package org.minyi.streams.query.board;

import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Which instance does what one of them has to do: the one that has the first task of the stream. Two may take themselves for
 * it while tasks move, so what it does must bear to be done twice.
 */
public final class Leader {

    private static final TaskId FIRST = new TaskId(0, 0);
    private static final long A_LITTLE = 20_000;

    private Leader() {}

    /** Whether it is this one, and no more than a few seconds of traffic are on their way. */
    public static boolean knowsThePresent(KafkaStreams streams, Supplier<Progress.Standing> standing) {
        return hasFirstTask(streams) && isNear(standing.get());
    }

    private static boolean hasFirstTask(KafkaStreams streams) {
        return streams.state() == KafkaStreams.State.RUNNING
                && streams.metadataForLocalThreads().stream()
                        .flatMap(thread -> thread.activeTasks().stream())
                        .anyMatch(task -> task.taskId().equals(FIRST));
    }

    private static boolean isNear(Progress.Standing standing) {
        return standing.arrived() - standing.read() + standing.inside() <= A_LITTLE;
    }
}
