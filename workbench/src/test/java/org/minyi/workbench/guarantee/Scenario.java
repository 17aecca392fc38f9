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

    private static final int QUICK_MS = 4_000;
    private static final int KILLS = 20;

    private static final List<Trouble> EACH_ONCE = List.of(
            new PoisonEverywhere(),
            new AppKilled(QUICK_MS),
            new BrokerPaused(),
            new DiskFull(),
            new NetworkCut(false),
            new IdlePartition(),
            new BrokerKilled(),
            new TransactionsForgotten(),
            new AppPaused(),
            new BrokerDiskFull(),
            new RegistryGone());

    private static final Scenario CLOCK = new Scenario("clock", 0.02, 1_000, List.of(new ClockJump()));

    private static final Scenario INSTANCES = new Scenario("instances", 0.02, 1_000, List.of(new ThreeInstances()));

    /** What each change must pass: each trouble of one instance once, all on one stream. */
    static List<Scenario> brief() {
        return List.of(new Scenario("each-once", 0.03, 1_000, EACH_ONCE));
    }

    /** The same under three times the load, and more of what may go wrong in more than one way. */
    static List<Scenario> thorough() {
        return List.of(
                new Scenario("each-once-under-load", 0.1, 3_000, EACH_ONCE),
                INSTANCES,
                CLOCK,
                new Scenario("kills", 0.04, 1_000, times(KILLS, new AppKilled(QUICK_MS))),
                new Scenario(
                        "broker",
                        0.04,
                        1_000,
                        List.of(
                                new BrokerKilled(),
                                new BrokerPaused(),
                                new NetworkCut(true),
                                new BrokerKilled(),
                                new BrokerDiskFull(),
                                new NetworkCut(false),
                                new BrokerKilled(),
                                new AppPaused(),
                                new BrokerPaused())));
    }

    /** All that can be asked for by name: those, and each trouble alone. */
    static List<Scenario> all() {
        var alone = EACH_ONCE.stream()
                .map(trouble -> new Scenario(trouble.getClass().getSimpleName(), 0.015, 1_000, List.of(trouble)));
        return Stream.of(brief().stream(), thorough().stream(), alone)
                .flatMap(scenarios -> scenarios)
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
