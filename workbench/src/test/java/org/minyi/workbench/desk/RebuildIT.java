package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Reconciler;
import org.minyi.streams.Reconciliation;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.query.topics.Outputs;
import org.minyi.workbench.stack.StackSettings;

/** Other rules, built up beside those in force, put in force, and taken back: real processes on a real broker. */
@Tag("slow")
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> OTHER_RULES = Map.of("tickets.repeat.days", "90");
    private static final byte[] POISON = "not Avro".getBytes(StandardCharsets.UTF_8);
    private static final String REPEATS = "tickets.repeat";

    @TempDir
    private Path directory;

    private TryDesk desk;

    /** An application that is run by some settings, as often as is wanted. */
    private final class Side implements AutoCloseable {

        private final String name;
        private final Path file;
        private final Api api;
        private final FeedbackConfig config;
        private Cli running;
        private int starts;

        Side(String name, Map<String, String> rules) throws IOException {
            this.name = name;
            this.file = directory.resolve(name + ".properties");
            int port = freePort();
            var settings = new HashMap<String, String>();
            desk.desk().config().originals().forEach((key, value) -> settings.put(key, String.valueOf(value)));
            settings.putAll(Map.of(
                    "instance.id", name,
                    "http.port", Integer.toString(port),
                    "state.dir", directory.resolve("state-" + name).toString()));
            settings.putAll(rules);
            var lines = new Properties();
            lines.putAll(settings);
            try (var writer = Files.newBufferedWriter(file)) {
                lines.store(writer, null);
            }
            this.config = FeedbackConfig.read(file);
            this.api = new Api("http://127.0.0.1:" + port, Optional.empty());
        }

        /** Runs it and returns when it has counted everything. */
        void run(String... more) throws IOException, InterruptedException {
            var words = new String[more.length + 3];
            System.arraycopy(new String[] {"run", "--config", file.toString()}, 0, words, 0, 3);
            System.arraycopy(more, 0, words, 3, more.length);
            running = Cli.start(directory.resolve(name + "-" + ++starts + ".log"), words);
            awaitCounted();
        }

        void awaitCounted() throws InterruptedException {
            await(running.file().toString()).atMost(PATIENCE).until(this::isReady);
            new CatchUp(api).await(read -> {});
        }

        private boolean isReady() {
            assertThat(running.process().isAlive()).as(running.output()).isTrue();
            try {
                api.text("/health/ready");
                return true;
            } catch (ApiException notYet) {
                return false;
            }
        }

        /** What it answers to a change: that it is made, or why it is not. */
        String close(int year) {
            try {
                api.post("/api/v1/years/" + year + "/close");
                return "closed";
            } catch (ApiException refused) {
                return refused.getMessage();
            }
        }

        void end() throws InterruptedException {
            running.process().destroy();
            exit();
        }

        int exit() throws InterruptedException {
            assertThat(running.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(running.output())
                    .isTrue();
            return running.process().exitValue();
        }

        Map<String, String> figures() {
            var figures = new TreeMap<String, String>();
            api.json("/api/v1/metrics?window=2023")
                    .path("figures")
                    .forEach(figure -> figures.put(
                            figure.path("metric").asText(),
                            figure.path("numerator").asText() + "/"
                                    + figure.path("denominator").asText()));
            return figures;
        }

        Map<CellKey, Counts> cells(Outputs outputs) {
            try (var reconciler = new Reconciler(config, outputs)) {
                return reconciler.published(TryDesk.ALL_WINDOWS);
            }
        }

        /** What stands in those topics held against the facts by these rules. */
        Reconciliation reconcile(Outputs outputs) {
            try (var reconciler = new Reconciler(config, outputs)) {
                return reconciler.reconcile(TryDesk.ALL_WINDOWS, (read, of) -> {});
            }
        }

        boolean isInForce() {
            return api.json("/api/v1/about").path("inForce").asBoolean();
        }

        void change() throws IOException, InterruptedException {
            try (var change = rebuild("switch")) {
                assertThat(change.end()).as(change.printed()).isZero();
            }
        }

        Running rebuild(String... words) throws IOException {
            var all = new String[words.length + 3];
            all[0] = "rebuild";
            System.arraycopy(words, 0, all, 1, words.length);
            all[words.length + 1] = "--config";
            all[words.length + 2] = file.toString();
            var output = directory.resolve("rebuild-" + words[0] + "-" + System.nanoTime() + ".txt");
            return new Running(Cli.start(output, all).process(), output);
        }

        @Override
        public void close() {
            if (running != null) {
                running.process().destroyForcibly();
            }
        }
    }

    @BeforeEach
    void start() {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void otherRulesAreBuiltUpBesideComparedPutInForceAndTakenBack() throws Exception {
        var year = TryDesk.year(0.001, TryDesk.seed("rebuild.seed"));
        desk.send(year::stream);
        try (var former = new Side("former", Map.of());
                var latter = new Side("latter", OTHER_RULES);
                var another = new Side("another", OTHER_RULES)) {
            former.run();
            var before = former.figures();
            var published = former.cells(Outputs.PUBLIC);
            var refused = places();

            // Nobody sees what is built up beside, and it changes nothing.
            latter.run("--rebuild");
            another.run("--rebuild");
            var rebuilt = latter.figures();
            assertThat(rebuilt.get(REPEATS)).isNotEqualTo(before.get(REPEATS));
            assertThat(former.figures()).isEqualTo(before);
            assertThat(former.cells(Outputs.PUBLIC)).isEqualTo(published);
            assertThat(latter.close(2023)).contains("minyi rebuild switch");
            assertThat(latter.isInForce()).isFalse();
            try (var status = latter.rebuild("status");
                    var compare = latter.rebuild("compare")) {
                assertThat(status.end()).isZero();
                assertThat(status.printed()).contains("in force");
                assertThat(compare.end()).isEqualTo(1);
                assertThat(compare.printed()).contains("2023").contains("repeat");
            }

            // The switch: the former ends, both of the latter publish, and every cell is what the facts give by their
            // rules.
            latter.change();
            assertThat(former.exit()).isZero();
            latter.awaitCounted();
            another.awaitCounted();
            assertThat(latter.isInForce()).isTrue();
            assertThat(latter.figures()).isEqualTo(rebuilt);
            assertThat(another.figures()).isEqualTo(rebuilt);
            assertThat(latter.reconcile(Outputs.PUBLIC).findings()).isEmpty();
            assertThat(latter.cells(Outputs.ownOf("minyi"))).isEqualTo(published);
            desk.send(inlet -> inlet.event(
                    Topics.RATINGS, "hcp:late", YearIT.rated("late", 5, Instant.parse("2023-06-01T02:00:00Z"))));
            latter.awaitCounted();
            assertThat(latter.reconcile(Outputs.PUBLIC).findings()).isEmpty();

            // Back with what came meanwhile, although nobody is there to give way.
            latter.end();
            another.end();
            sendPoison();
            former.run("--rebuild");
            assertThat(places()).isEqualTo(refused);
            former.change();
            former.awaitCounted();
            assertThat(former.figures().get(REPEATS)).isEqualTo(before.get(REPEATS));
            assertThat(former.reconcile(Outputs.PUBLIC).findings()).isEmpty();
            assertThat(places()).hasSize(refused.size() + 1).containsAll(refused);
        }
    }

    /** Where each record stood that is listed as refused. */
    private List<String> places() {
        return desk.rejects().stream()
                .map(reject -> reject.getTopic() + "-" + reject.getPartition() + "@" + reject.getOffset())
                .toList();
    }

    private void sendPoison() throws Exception {
        try (var producer = desk.desk().clients().producer()) {
            producer.send(new ProducerRecord<>(Topics.RATINGS.name(), POISON)).get(30, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
