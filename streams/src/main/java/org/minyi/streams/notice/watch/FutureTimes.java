package org.minyi.streams.notice.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.notice.FutureEvents.Early;

/**
 * A system's events were refused because they lie in the future, as where its clock is eight hours off.
 *
 * @param over how far back, by arrival
 * @param least with fewer events than so many nothing is raised
 */
public record FutureTimes(Duration over, int least) implements Watch {

    private static final int MOST_IDS = 50;

    @Override
    public List<Finding> look(Scene scene) {
        Map<String, List<Early>> bySource =
                scene.future().since(scene.at().minus(over)).stream().collect(Collectors.groupingBy(Early::source));
        return bySource.entrySet().stream()
                .map(source -> finding(source.getKey(), source.getValue()))
                .toList();
    }

    /** How far it is off is told by the event in the middle. */
    private Finding finding(String source, List<Early> events) {
        var first = events.stream().map(Early::arrivedAt).min(Long::compare).orElseThrow();
        var ahead = events.stream().map(Early::aheadMs).sorted().toList().get(events.size() / 2);
        var alert = Finding.about(Scope.of("source", source), Instant.ofEpochMilli(first));
        alert.setNumerator((long) events.size());
        alert.setSeconds(Duration.ofMillis(ahead).toSeconds());
        alert.setThreshold((double) least);
        alert.setIds(
                new ArrayList<>(events.stream().limit(MOST_IDS).map(Early::id).toList()));
        return new Finding(events.size() >= least, Math.getExponent((double) events.size()), alert);
    }
}
