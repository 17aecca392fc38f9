package org.minyi.streams.notice.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Scope;

/**
 * A system tells nothing that otherwise tells something at this time: in the last full hours nothing happened by its events,
 * while in the same hours of each of the weeks before something did.
 *
 * @param hours how many full hours
 * @param weeks how many weeks before must all have had something
 */
public record SilentSource(int hours, int weeks) implements Watch {

    private static final Duration WEEK = Duration.ofDays(7);

    @Override
    public List<Finding> look(Scene scene) {
        return scene.sources().stream()
                .flatMap(source -> look(source, scene).stream())
                .toList();
    }

    private Optional<Finding> look(Scope source, Scene scene) {
        return usuallyTells(source, scene) && !tells(source, scene.at(), 0, scene)
                ? Optional.of(finding(source, scene))
                : Optional.empty();
    }

    private boolean usuallyTells(Scope source, Scene scene) {
        return IntStream.rangeClosed(1, weeks)
                .mapToObj(week -> scene.at().minus(WEEK.multipliedBy(week)))
                .allMatch(then -> tells(source, then, 1, scene));
    }

    /** Whether anything happened from the first of the hours before a moment to the one so many before it. */
    private boolean tells(Scope source, Instant moment, int last, Scene scene) {
        return IntStream.rangeClosed(last, hours)
                .mapToObj(back -> moment.minus(Duration.ofHours(back)))
                .map(at -> new CellKey(source, scene.windows().hour(at.toEpochMilli())))
                .anyMatch(hour -> !scene.cells().counts(hour).isZero());
    }

    private Finding finding(Scope source, Scene scene) {
        var runs = scene.windows().start(scene.windows().hour(scene.at().toEpochMilli()));
        var alert = Finding.about(source, runs.minus(Duration.ofHours(hours)));
        alert.setSeconds(Duration.ofHours(hours).toSeconds());
        alert.setThreshold((double) Duration.ofHours(hours).toSeconds());
        return new Finding(true, 0, alert);
    }
}
