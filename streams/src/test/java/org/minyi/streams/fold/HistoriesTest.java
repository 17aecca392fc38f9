package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.RatingDraft;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** The golden lives of {@code lifecycles/ratings}, in every order of arrival and with every event repeated. */
class HistoriesTest {

    private static final int ALL_ORDERS_UP_TO = 5;
    private static final int SAMPLED_ORDERS = 120;
    private static final YAMLMapper YAML = new YAMLMapper();

    /** A life as its file tells it: accounts by day, contributions by leaf cell. */
    record Life(
            String title, List<Event> events, Map<String, Map<String, Long>> ledger, List<Contributed> contributions) {

        @Override
        public String toString() {
            return title;
        }
    }

    record Event(
            String event,
            int revision,
            RatingEventType type,
            String at,
            Long sequence,
            Integer level,
            RatingMode mode,
            String region,
            String unit,
            String channel) {

        RatingDraft draft() {
            return RatingDraft.told("R1", type)
                    .id(event)
                    .revision(revision)
                    .at(at)
                    .sequence(sequence)
                    .level(level)
                    .mode(mode)
                    .region(region)
                    .unit(unit)
                    .channel(channel);
        }
    }

    record Contributed(List<String> cells, Map<String, Long> counts) {}

    static Stream<Life> lives() throws IOException, URISyntaxException {
        var folder =
                Path.of(HistoriesTest.class.getResource("/lifecycles/ratings").toURI());
        try (var files = Files.list(folder)) {
            var lives = new ArrayList<Life>();
            for (var file : files.sorted().toList()) {
                lives.add(YAML.readValue(file.toFile(), Life.class));
            }
            return lives.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    void comesToTheSameInEveryOrder(Life life) {
        var expected = expected(life, ledger(life, 1));

        for (var order : orders(life.events())) {
            assertThat(cells(order)).as("%s", order).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    void onlyBooksRepetitions(Life life) {
        var expected = expected(life, ledger(life, 2));
        var twice = new ArrayList<>(life.events());
        twice.addAll(life.events());

        for (var order : orders(twice)) {
            assertThat(cells(order)).as("%s", order).isEqualTo(expected);
        }
    }

    private static Map<CellKey, Counts> cells(List<Event> events) {
        var flow = new PlainFlow();
        for (var event : events) {
            var draft = event.draft();
            flow.take(draft.key(), draft.fact());
        }
        return flow.leaves();
    }

    private static Map<CellKey, Counts> expected(Life life, Map<CellKey, Counts> ledger) {
        var expected = new TreeMap<>(ledger);
        for (var contributed : life.contributions()) {
            contributed.cells().forEach(cell -> expected.put(CellKey.parse(cell), counts("", contributed.counts())));
        }
        return expected;
    }

    /** The accounts when everything has come so many times: copies of what holds are duplicates, of others superseded. */
    private static Map<CellKey, Counts> ledger(Life life, int times) {
        var ledger = new TreeMap<CellKey, Counts>();
        life.ledger().forEach((day, once) -> {
            var accounts = new TreeMap<>(once);
            long held = once.getOrDefault("counted", 0L) + once.getOrDefault("waiting", 0L);
            accounts.put("in", times * once.get("in"));
            accounts.put("superseded", times * once.getOrDefault("superseded", 0L));
            accounts.put("duplicates", times * once.getOrDefault("duplicates", 0L) + (times - 1) * held);
            ledger.put(
                    new CellKey(Scope.of("ledger", RatingDraft.SOURCE), new Window(day)), counts("ledger.", accounts));
        });
        return ledger;
    }

    private static Counts counts(String prefix, Map<String, Long> amounts) {
        var counts = Counts.ZERO;
        for (var amount : amounts.entrySet()) {
            var measure = Measure.find(prefix + amount.getKey()).orElseThrow();
            counts = counts.plus(Counts.of(measure, amount.getValue()));
        }
        return counts;
    }

    private static List<List<Event>> orders(List<Event> events) {
        if (events.size() <= ALL_ORDERS_UP_TO) {
            return permutations(events);
        }
        var chance = new Random(12345);
        var orders = new ArrayList<List<Event>>();
        for (int i = 0; i < SAMPLED_ORDERS; i++) {
            var order = new ArrayList<>(events);
            Collections.shuffle(order, chance);
            orders.add(order);
        }
        return orders;
    }

    private static List<List<Event>> permutations(List<Event> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        var permutations = new ArrayList<List<Event>>();
        for (int first = 0; first < events.size(); first++) {
            var rest = new ArrayList<>(events);
            var event = rest.remove(first);
            for (var order : permutations(rest)) {
                var permutation = new ArrayList<>(List.of(event));
                permutation.addAll(order);
                permutations.add(permutation);
            }
        }
        return permutations;
    }
}
