package org.minyi.streams.notice.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.contract.Scope;

/**
 * Somebody has waited in a line's queue too long. A sample that is out of date raises nothing, and clears nothing.
 *
 * @param reaches how long raises it
 * @param clear how long keeps it
 */
public record LongestWait(Duration reaches, Duration clear) implements Watch {

    private static final Duration FRESH = Duration.ofSeconds(30);

    @Override
    public List<Finding> look(Scene scene) {
        return scene.queues().stream()
                .flatMap(queue -> look(queue, scene.at()).stream())
                .toList();
    }

    private Optional<Finding> look(QueueStatus queue, Instant now) {
        var since = Optional.ofNullable(queue.getOldestWaitingSince()).orElse(queue.getSampledAt());
        var waited = Duration.between(since, queue.getSampledAt());
        return waited.compareTo(clear) >= 0 ? Optional.of(finding(queue, since, waited, now)) : Optional.empty();
    }

    private Finding finding(QueueStatus queue, Instant since, Duration waited, Instant now) {
        var alert = Finding.about(Scope.of("line", queue.getLine()), since);
        alert.setSeconds(waited.toSeconds());
        alert.setThreshold((double) reaches.toSeconds());
        boolean fresh = !now.isAfter(queue.getSampledAt().plus(FRESH));
        return new Finding(
                fresh && waited.compareTo(reaches) >= 0,
                Math.toIntExact(waited.toSeconds() / reaches.toSeconds()),
                alert);
    }
}
