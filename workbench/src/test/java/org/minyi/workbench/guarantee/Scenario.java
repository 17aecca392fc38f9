package org.minyi.workbench.guarantee;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Troubles that come one after the other while one year is streamed.
 *
 * @param scale the size of the year: it must outlast the troubles at that pace
 */
record Scenario(String name, double scale, int eventsPerSecond, List<Trouble> troubles) {

    private static final int QUICK_MS = 6_000;
    private static final double ALONE = 0.01;

    /** What each change must pass. */
    static List<Scenario> brief() {
        return List.of(
                new Scenario(
                        "processes",
                        0.015,
                        1_000,
                        List.of(
                                new AppKilled(QUICK_MS),
                                new BrokerPaused(),
                                new AppKilled(QUICK_MS),
                                new BrokerKilled(),
                                new AppPaused(),
                                new AppKilled(QUICK_MS))),
                new Scenario(
                        "surroundings",
                        0.02,
                        1_000,
                        List.of(
                                new PoisonEverywhere(),
                                new DiskFull(),
                                new NetworkCut(false),
                                new IdlePartition(),
                                new RegistryGone(),
                                new BrokerDiskFull(),
                                new NetworkCut(true),
                                new ClockJump(),
                                new ThreeInstances())));
    }

    /** The same and more, larger. */
    static List<Scenario> thorough() {
        return Stream.concat(
                        brief().stream(),
                        Stream.of(new Scenario("kills", 0.1, 1_500, times(24, new AppKilled(3 * QUICK_MS)))))
                .toList();
    }

    /** All that can be asked for by name: those, and each trouble alone. */
    static List<Scenario> all() {
        return Stream.concat(
                        thorough().stream(),
                        thorough().stream()
                                .flatMap(scenario -> scenario.troubles().stream())
                                .distinct()
                                .map(trouble -> new Scenario(
                                        trouble.getClass().getSimpleName(), ALONE, 1_000, List.of(trouble))))
                .toList();
    }

    private static List<Trouble> times(int times, Trouble trouble) {
        return IntStream.range(0, times).mapToObj(time -> trouble).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
