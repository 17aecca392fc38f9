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
import org.minyi.streams.Draft;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** The golden lives of {@code lifecycles}, kind by kind, in every order of arrival and with every event repeated. */
class HistoriesTest {

    private static final int ALL_ORDERS_UP_TO = 5;
    private static final int SAMPLED_ORDERS = 120;
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final LocalWindows WINDOWS = new LocalWindows(PlainFlow.ZONE);

    /**
     * A life as its file tells it: accounts by day, contributions by leaf cell; of a ticket also what counts each time it
     * happens, and from when to when it was open, and overdue, the end left out while that lasts.
     */
    record Life(
            String title,
            List<Map<String, Object>> events,
            Map<String, Map<String, Long>> ledger,
            List<Contributed> contributions,
            List<Happened> happened,
            List<List<String>> open,
            List<List<String>> overdue) {

        Life {
            happened = happened == null ? List.of() : happened;
            open = open == null ? List.of() : open;
            overdue = overdue == null ? List.of() : overdue;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** The events of a life, ready to be sent. */
    record Story(String kind, Life life) {

        List<Draft> drafts() {
            return life.events().stream()
                    .map(event -> Telling.draft(kind, event))
                    .toList();
        }

        @Override
        public String toString() {
            return kind + ": " + life.title();
        }
    }

    record Happened(String at, Map<String, Long> counts) {}

    record Contributed(List<String> cells, Map<String, Long> counts) {}

    static Stream<Story> lives() throws IOException, URISyntaxException {
        var folders = Path.of(HistoriesTest.class.getResource("/lifecycles").toURI());
        try (var files = Files.walk(folders)) {
            var lives = new ArrayList<Story>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                lives.add(new Story(
                        file.getParent().getFileName().toString(), YAML.readValue(file.toFile(), Life.class)));
            }
            return lives.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    void comesToTheSameInEveryOrder(Story story) {
        var expected = expected(story, 1);

        for (var order : orders(story.drafts())) {
            assertThat(cells(order)).as("%s", order).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    void onlyBooksRepetitions(Story story) {
        var expected = expected(story, 2);
        var twice = new ArrayList<>(story.drafts());
        twice.addAll(story.drafts());

        for (var order : orders(twice)) {
            assertThat(cells(order)).as("%s", order).isEqualTo(expected);
        }
    }

    private static Map<CellKey, Counts> cells(List<Draft> events) {
        return new PlainFlow().take(events).leaves();
    }

    private static Map<CellKey, Counts> expected(Story story, int times) {
        var source = story.drafts().get(0).source();
        var expected = ledger(source, story.life().ledger(), times);
        for (var contributed : story.life().contributions()) {
            contributed
                    .cells()
                    .forEach(cell ->
                            expected.merge(CellKey.parse(cell), counts("", contributed.counts()), Counts::plus));
        }
        story.life().contributions().stream().findFirst().ifPresent(cohort -> {
            happened(story.life(), cohort, expected);
            stocks(story.life(), cohort, expected);
        });
        return expected;
    }

    /** What it counts for each time, in the scopes in which it counts. */
    private static void happened(Life life, Contributed cohort, Map<CellKey, Counts> expected) {
        for (var happened : life.happened()) {
            cohort.cells().stream().map(CellKey::parse).forEach(cell -> {
                var key = new CellKey(cell.scope(), like(cell.window(), happened.at()));
                expected.merge(key, counts("", happened.counts()), Counts::plus);
            });
        }
    }

    /** The window of that length in which the moment lies. */
    private static Window like(Window cohort, String moment) {
        long at = Draft.instant(moment).toEpochMilli();
        return cohort.kind() == Window.Kind.HOUR ? WINDOWS.hour(at) : WINDOWS.day(at);
    }

    /** What it added to the stocks of the scopes in which it counts, which the first contributions name. */
    private static void stocks(Life life, Contributed cohort, Map<CellKey, Counts> expected) {
        cohort.cells().stream().map(CellKey::parse).forEach(cell -> {
            life.open().forEach(open -> stock(cell, open, Measure.TICKETS_OPEN, expected));
            life.overdue().forEach(late -> stock(cell, late, Measure.TICKETS_OVERDUE_OPEN, expected));
            if (cohort.counts().containsKey("tickets.dispatched")) {
                var ofItsMonth = cell.scope().acceptedIn(cell.window().month());
                var day = new CellKey(ofItsMonth, cell.window().day());
                life.overdue().forEach(late -> stock(day, late, Measure.TICKETS_OVERDUE_OPEN, expected));
            }
        });
    }

    /** One more from the window of that length in which the interval begins, one less from the one in which it ends. */
    private static void stock(CellKey cohort, List<String> interval, Measure measure, Map<CellKey, Counts> expected) {
        for (int i = 0; i < interval.size(); i++) {
            var window = like(cohort.window(), interval.get(i));
            expected.merge(new CellKey(cohort.scope(), window), Counts.of(measure, i == 0 ? 1 : -1), (one, other) -> {
                var sum = one.plus(other);
                return sum.isZero() ? null : sum;
            });
        }
    }

    /** The accounts when everything has come so many times: copies of what holds are duplicates, of others superseded. */
    private static Map<CellKey, Counts> ledger(String source, Map<String, Map<String, Long>> days, int times) {
        var ledger = new TreeMap<CellKey, Counts>();
        days.forEach((day, once) -> {
            var accounts = new TreeMap<>(once);
            long held = once.getOrDefault("counted", 0L) + once.getOrDefault("waiting", 0L);
            accounts.put("in", times * once.get("in"));
            accounts.put("superseded", times * once.getOrDefault("superseded", 0L));
            accounts.put("duplicates", times * once.getOrDefault("duplicates", 0L) + (times - 1) * held);
            ledger.put(new CellKey(Scope.of("ledger", source), new Window(day)), counts("ledger.", accounts));
        });
        return ledger;
    }

    private static Counts counts(String prefix, Map<String, Long> amounts) {
        var counts = Counts.ZERO;
        for (var amount : amounts.entrySet()) {
            counts = counts.plus(Counts.ofSlot(slot(prefix + amount.getKey()), amount.getValue()));
        }
        return counts;
    }

    /** A measure by its name; {@code calls.offered@30} is the 31st minute of a strip, {@code calls.wait@30} the bucket of 30 s. */
    private static int slot(String name) {
        if (!name.contains("@")) {
            return Measure.find(name).orElseThrow().ordinal();
        }
        var id = name.substring(0, name.indexOf('@'));
        int at = Integer.parseInt(name.substring(id.length() + 1));
        return switch (id) {
            case "calls.offered" -> DayStrip.offeredSlot(at);
            case "calls.answered" -> DayStrip.answeredSlot(at);
            default -> {
                var distribution = Distribution.find(id).orElseThrow();
                yield distribution.slot(distribution.buckets().of(at));
            }
        };
    }

    private static List<List<Draft>> orders(List<Draft> events) {
        if (events.size() <= ALL_ORDERS_UP_TO) {
            return permutations(events);
        }
        var chance = new Random(12345);
        var orders = new ArrayList<List<Draft>>();
        for (int i = 0; i < SAMPLED_ORDERS; i++) {
            var order = new ArrayList<>(events);
            Collections.shuffle(order, chance);
            orders.add(order);
        }
        return orders;
    }

    private static List<List<Draft>> permutations(List<Draft> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        var permutations = new ArrayList<List<Draft>>();
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
