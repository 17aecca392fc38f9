package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.streams.Reconciler;
import org.minyi.streams.Reconciliation;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.CityFile;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.stack.StackSettings;
import org.minyi.workbench.stack.TestStack;

/** A desk on free ports with the reference city's settings, and what tests do with it and ask of it. */
public final class TryDesk implements AutoCloseable {

    public static final City CITY = CityFile.named("hengyang-2023");
    public static final Predicate<Window> ALL_WINDOWS = window -> true;

    private static final Map<String, String> SETTINGS =
            Map.of("city.name", CITY.name().zh(), "zone", CITY.zone().getId(), "synthetic", "true");

    private final TestStack stack;
    private final Desk desk;
    private final Api api;

    private TryDesk(TestStack stack, Desk desk, Optional<String> token) {
        this.stack = stack;
        this.desk = desk;
        this.api = new Api(desk.stack().addresses().http(), token);
    }

    static TryDesk open(Path directory) {
        var desk = withoutApp(StackSettings.anywhere(directory), Map.of());
        try {
            desk.desk().startApp();
            return desk;
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    /** With broker and registry only; the settings are the app's. */
    public static TryDesk withoutApp(StackSettings stack, Map<String, String> more) {
        var settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        var started = TestStack.start(stack);
        try {
            return new TryDesk(started, Desk.on(started.stack(), settings), Optional.empty());
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** The same desk, asked by the holder of that token. */
    TryDesk as(String token) {
        return new TryDesk(stack, desk, Optional.of(token));
    }

    /** A seed that is printed, and can be given as that system property to see the same run again. */
    static long seed(String property) {
        long seed = Long.getLong(property, new Random().nextInt(1_000_000));
        System.out.println("again with -D" + property + "=" + seed);
        return seed;
    }

    /** The reference year in that size. */
    public static ReferenceYear year(double scale, long seed) {
        return new ReferenceYear(CITY, scale, seed, Faults.NONE);
    }

    /** What it stands on. */
    public Desk desk() {
        return desk;
    }

    Api api() {
        return api;
    }

    /** Sends the whole year and returns when all of it is in the figures. */
    void stream(ReferenceYear year) throws InterruptedException {
        send(year::stream);
        catchUp();
    }

    /** Sends that rating event and returns when it is in the figures. */
    void stream(RatingEvent event) throws InterruptedException {
        send(inlet -> inlet.event(Topics.RATINGS, EntityId.of(event.getSource(), event.getRatingId()), event));
        catchUp();
    }

    /** Something that sends. */
    public interface Sending {
        void to(Inlet inlet);
    }

    /** Sends, and returns when the broker has all of it. */
    public void send(Sending sending) {
        try (var inlet = new KafkaInlet(desk.clients().producer(), Formats.of(desk.config()), sent -> {})) {
            sending.to(inlet);
        }
    }

    /** Stops the broker for as long as that action takes. */
    public void whileBrokerIsFrozen(TestStack.Action action) throws Exception {
        stack.whileBrokerIsFrozen(action);
    }

    /** Has a broker come back after a kill that knows nothing of the transactions under way. */
    public void forgetTransactions() throws IOException {
        stack.forgetTransactions();
    }

    void catchUp() throws InterruptedException {
        new CatchUp(api).await(read -> {});
    }

    /** Every figure of the city in a window, exactly, by its metric. */
    Map<String, String> figures(String window) {
        var figures = new TreeMap<String, String>();
        for (JsonNode figure : api.json("/api/v1/metrics?window=" + window).path("figures")) {
            var denominator = figure.path("denominator");
            figures.put(
                    figure.path("metric").asText(),
                    figure.path("numerator").asText() + (denominator.isNull() ? "" : " / " + denominator.asText()));
        }
        return figures;
    }

    /** Every cell that stands in the public topic. */
    public Map<CellKey, Counts> cells() {
        try (var reconciler = new Reconciler(desk.config())) {
            return reconciler.published(ALL_WINDOWS);
        }
    }

    /** The published cells against a recount of the facts. */
    public Reconciliation reconcile(Predicate<Window> wanted) {
        try (var reconciler = new Reconciler(desk.config())) {
            return reconciler.reconcile(wanted, (read, of) -> {});
        }
    }

    /** Every record kept aside. */
    public List<Reject> rejects() {
        try (var serde = Formats.of(desk.config()).serde(Topics.REJECTS)) {
            return read(Topics.REJECTS).stream()
                    .map(row -> serde.deserializer().deserialize(row.topic(), row.value()))
                    .toList();
        }
    }

    /** Every record of a topic. */
    public List<Arrival> read(Topic<?, ?> topic) {
        var rows = new ArrayList<Arrival>();
        try (var offsets = new Offsets(desk.clients().admin());
                var log = new FactLog(desk.clients())) {
            offsets.ends(offsets.partitions(topic.name()))
                    .forEach((partition, end) -> log.read(partition, end, rows::add));
        }
        return rows;
    }

    /** How many facts the app has read for good, as Kafka has it. */
    public long factsRead() {
        try (var offsets = new Offsets(desk.clients().admin())) {
            return offsets.committed(desk.config().applicationId()).entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(Topics.RATINGS.name()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
