package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.desk.TryDesk;
import org.minyi.workbench.stack.TestStack;
import org.slf4j.LoggerFactory;

/**
 * What is guaranteed holds whatever goes wrong: real processes, a year in disorder with duplicates, and troubles in the
 * middle of it. {@code -Dminyi.guarantees=long} runs the long form; every run says how it can be seen again.
 */
@Tag("slow")
@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "the troubles are made to child processes")
class GuaranteesIT {

    private static final String FORM = "minyi.guarantees";
    private static final String SCENARIO = "minyi.guarantees.scenario";
    private static final String SEED = "minyi.guarantees.seed";
    private static final int SEEDS_OF_THE_LONG_FORM = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    /** A client says several times a second that it misses a broker that is gone on purpose. */
    @BeforeAll
    static void clientsSayErrorsOnly() {
        ((Logger) LoggerFactory.getLogger("org.apache.kafka.clients")).setLevel(Level.ERROR);
    }

    static Stream<Arguments> scenarios() {
        boolean thorough = System.getProperty(FORM, "short").equals("long");
        var asked = System.getProperty(SCENARIO, "");
        var scenarios = asked.isEmpty()
                ? thorough ? Scenario.thorough() : Scenario.brief()
                : Scenario.all().stream()
                        .filter(scenario -> List.of(asked.split(",")).contains(scenario.name()))
                        .toList();
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException(SCENARIO + " is " + asked + "; there are " + Scenario.all());
        }
        return scenarios.stream().flatMap(scenario -> seeds(thorough).map(seed -> Arguments.of(scenario, seed)));
    }

    private static Stream<Long> seeds(boolean thorough) {
        var given = Long.getLong(SEED);
        return given != null
                ? Stream.of(given)
                : new Random()
                        .ints(thorough ? SEEDS_OF_THE_LONG_FORM : 1, 0, 1_000_000)
                        .mapToObj(Long::valueOf);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("scenarios")
    void everyGuaranteeHolds(Scenario scenario, long seed) throws Exception {
        var again = "again with -D%s=%s -D%s=%d".formatted(SCENARIO, scenario.name(), SEED, seed);
        System.out.println(again);
        var said = new ArrayList<String>();
        try (var ground = Ground.prepare(directory)) {
            var year = TryDesk.year(scenario.scale(), seed);
            ground.begin(Course.begin(ground.desk(), year, scenario.eventsPerSecond(), new Random(seed)));
            var chance = new Random(seed);
            for (var trouble : scenario.troubles()) {
                said.add(made(trouble, ground, chance));
            }
            long doubled = ground.course().end();
            ground.catchUp();
            said.add("%d events sent, %d of them twice on purpose"
                    .formatted(ground.course().sendings().facts(), doubled));
            said.add(checked(ground, year));
        } catch (Exception | AssertionError e) {
            said.add(again);
            throw new AssertionError(scenario + " failed; " + again, e);
        } finally {
            said.forEach(System.out::println);
        }
    }

    private static String made(Trouble trouble, Ground ground, Random chance) throws Exception {
        var impossible = trouble.impossible(ground);
        if (impossible.isPresent()) {
            System.err.println("SKIPPED: " + trouble + ": " + impossible.get());
            return trouble + ": SKIPPED, " + impossible.get();
        }
        long begun = System.nanoTime();
        var seen = trouble.befall(ground, chance);
        return "%s, %d s: %s".formatted(trouble, Seconds.since(begun), seen);
    }

    private static String checked(Ground ground, ReferenceYear year) {
        var outcome = Outcome.of(
                ground.desk(),
                ground.course().sendings(),
                year.manifest().expected().figures(),
                ground.up());
        var broken = new ArrayList<String>();
        for (var guarantee : Guarantee.ALL) {
            guarantee
                    .broken(outcome)
                    .forEach(what -> broken.add(guarantee.getClass().getSimpleName() + ": " + what));
        }
        assertThat(broken).isEmpty();
        return "%d cells compared, %d refused records looked at: every guarantee holds"
                .formatted(outcome.recounted().compared(), outcome.rejects().size());
    }
}
