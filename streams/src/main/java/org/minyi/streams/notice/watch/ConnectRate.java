package org.minyi.streams.notice.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minyi.streams.contract.DayStrips;
import org.minyi.streams.contract.Scope;

/**
 * Too few of the calls of the last minutes were answered, in the city or on a line.
 *
 * @param over how far back, whole minutes, at most 24 hours
 * @param below under which share it is raised
 * @param clear under which share it is kept
 * @param least with fewer calls than so many nothing is said
 */
public record ConnectRate(Duration over, Share below, Share clear, int least) implements Watch {

    private static final String METRIC = "calls.connect_rate";

    @Override
    public List<Finding> look(Scene scene) {
        return Stream.concat(Stream.of(Scope.CITY), scene.lines().stream())
                .flatMap(scope -> look(scope, scene).stream())
                .toList();
    }

    private Optional<Finding> look(Scope scope, Scene scene) {
        var now = scene.at().truncatedTo(ChronoUnit.MINUTES);
        var strips = DayStrips.of(scope, now, now, scene.cells());
        int minutes = Math.toIntExact(over.toMinutes());
        var from = now.minus(over);
        long offered = sum(strips.offered(from, minutes));
        long answered = sum(strips.answered(from, minutes));
        return offered >= least && clear.isMoreThan(answered, offered)
                ? Optional.of(finding(scope, answered, offered, scene.at()))
                : Optional.empty();
    }

    private Finding finding(Scope scope, long answered, long offered, Instant now) {
        var alert = Finding.about(scope, now);
        alert.setMetric(METRIC);
        alert.setNumerator(answered);
        alert.setDenominator(offered);
        alert.setThreshold(below.value());
        return new Finding(below.isMoreThan(answered, offered), below.pointsOver(answered, offered), alert);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
