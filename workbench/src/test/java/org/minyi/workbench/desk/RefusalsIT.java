package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;
import org.minyi.streams.FeedbackApp;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.RefusedException;
import org.minyi.workbench.stack.StackSettings;

/** Each start that would put figures at risk is refused with a sentence that says what to do. */
class RefusalsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void startBrokerAndRegistry() {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void factsThatWouldBeDeleted() throws Exception {
        withTopicConfig(Topics.RATINGS, "retention.ms", "604800000", () -> refused(Map.of())
                .hasMessageContaining("Topic ratings.internal.ratings.v1 has retention.ms=604800000")
                .hasMessageContaining("kafka-configs --alter")
                .hasMessageContaining("retention.ms=-1"));
    }

    @Test
    void factsThatBearTheirSendersClock() throws Exception {
        withTopicConfig(Topics.TICKETS, "message.timestamp.type", "CreateTime", () -> refused(Map.of())
                .hasMessageContaining("Topic hotline.internal.tickets.v1 has message.timestamp.type=CreateTime")
                .hasMessageContaining("message.timestamp.type=LogAppendTime"));
    }

    @Test
    void deletionsThatAreForgottenTooSoon() throws Exception {
        withTopicConfig(Topics.CELLS, "delete.retention.ms", "86400000", () -> refused(Map.of())
                .hasMessageContaining("Topic metrics.public.cells.v1 has delete.retention.ms=86400000")
                .hasMessageContaining("./minyi topics apply"));
    }

    @Test
    void aTopicThatIsNotThere() throws Exception {
        try (Admin admin = desk.desk().clients().admin()) {
            var missing = Topics.ALERTS;
            admin.deleteTopics(List.of(missing.name())).all().get();
            await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(missing.name()));

            refused(Map.of())
                    .hasMessageContaining("Topic notice.public.alerts.v1 does not exist")
                    .hasMessageContaining("./minyi topics apply");

            admin.createTopics(List.of(missing.newTopic((short) 1))).all().get();
            await().atMost(SOON).until(() -> admin.listTopics().names().get().contains(missing.name()));
        }
    }

    @Test
    void aRegistryThatBelongsToOtherData() {
        desk.send(inlet -> inlet.event(Topics.RATINGS, "hcp:R1", rating()));
        var registered = new ArrayList<>(Topics.all());
        // The same schemas in another order have other ids, as they would in any other registry.
        Collections.reverse(registered);
        var other = InMemoryRegistryClient.named("other-data");
        registered.forEach(topic -> other.register(topic.valueSubject(), topic.valueSchema()));

        refused(Map.of("schema.registry.url", "mock://other-data"))
                .hasMessageContaining("that ratings.internal.ratings.v1 was written with: it belongs to other data")
                .hasMessageContaining("schema.registry.url");
    }

    private static RatingEvent rating() {
        return RatingEvent.newBuilder()
                .setEventId("R1-1")
                .setEventTime(Instant.parse("2023-05-01T00:30:00Z"))
                .setSource("hcp")
                .setIngestedAt(Instant.parse("2023-05-01T00:30:00Z"))
                .setRatingId("R1")
                .setType(RatingEventType.RATED)
                .setLevel(5)
                .setMode(RatingMode.ACTIVE)
                .build();
    }

    @Test
    void schemasThatTheRegistryHasNot() {
        refused(Map.of("schema.registry.url", "mock://another-citys"))
                .hasMessageContaining("Schema ratings.internal.ratings.v1-value is MISSING in the registry")
                .hasMessageContaining("./minyi schemas register");
    }

    @Test
    void anotherZoneThanTheStateWasMadeIn() {
        startedAndClosed();

        refused(Map.of("zone", "Europe/Berlin"))
                .hasMessageContaining("The state of 'minyi' was made by other rules")
                .hasMessageContaining("there [zone=Asia/Shanghai], here [zone=Europe/Berlin]")
                .hasMessageContaining("./minyi run --config FILE --rebuild");
        startedAndClosed();
    }

    @Test
    void aProfileOfAMetricThatNobodyKnows() throws IOException {
        var profiles = Files.createDirectories(directory.resolve("profiles"));
        Files.writeString(profiles.resolve("own.yaml"), """
                name: own
                titleZh: 通报
                titleEn: bulletin
                rounding: DOWN
                scale: 2
                trailingZeros: false
                sections: {titleZh: 一, titleEn: one, lines: {metric: tickets.acepted}}
                """);

        refused(Map.of("report.profiles", profiles.toString()))
                .hasMessageContaining("own.yaml, line 7: no metric is called 'tickets.acepted'")
                .hasMessageContaining("did you mean 'tickets.accepted'?");
    }

    @Test
    void anAddressThatOthersCanReach() {
        refused(Map.of("http.host", "0.0.0.0"))
                .hasMessageContaining("http.host 0.0.0.0 can be reached from outside")
                .hasMessageContaining("set http.host=127.0.0.1");
    }

    @Test
    void aGuaranteeUnderWhichFiguresWouldBeInexact() {
        refused(Map.of("kafka.processing.guarantee", "at_least_once"))
                .hasMessageContaining("kafka.processing.guarantee=at_least_once would make figures inexact: remove it");
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(Map.of("http.port", "" + other.getLocalPort()))
                    .hasMessageContaining("http.port %d is taken".formatted(other.getLocalPort()))
                    .hasMessageContaining("set another http.port");
        }
    }

    @Test
    void saysSoInOneSentenceAndEnds() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var file = directory.resolve("minyi.properties");
            var properties = new Properties();
            properties.putAll(settings(Map.of("http.port", "" + other.getLocalPort())));
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }

            var run = Cli.start(directory.resolve("output"), "run", "--config", file.toString());

            assertThat(run.process().waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(run.process().exitValue()).isEqualTo(1);
            assertThat(run.output().lines())
                    .containsExactly(
                            "http.port %d is taken by another program on 127.0.0.1: set another http.port, or stop that program."
                                    .formatted(other.getLocalPort()));
        }
    }

    /** Closed only when it answers: what is closed in the middle of its start may take its time. */
    private static void startedAndClosed() {
        try (var app = FeedbackApp.start(config(Map.of()))) {
            var api = new Api("http://127.0.0.1:" + app.httpPort());
            await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> api.text("/health/ready") != null);
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(Map<String, String> settings) {
        return assertThatThrownBy(() -> FeedbackApp.start(config(settings)).close())
                .isInstanceOf(RefusedException.class);
    }

    private static FeedbackConfig config(Map<String, String> different) {
        return FeedbackConfig.of(settings(different));
    }

    private static Map<String, String> settings(Map<String, String> different) {
        var stack = desk.desk().stack();
        var settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers", stack.kafka(),
                "schema.registry.url", stack.registry(),
                "state.dir", directory.resolve("state").toString(),
                "http.port", "0"));
        settings.putAll(different);
        return settings;
    }

    private interface Check {
        void run();
    }

    private static void withTopicConfig(Topic<?, ?> topic, String key, String value, Check check) throws Exception {
        set(topic, key, value);
        check.run();
        set(topic, key, topic.configs().get(key));
    }

    private static void set(Topic<?, ?> topic, String key, String value) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (Admin admin = desk.desk().clients().admin()) {
            var set = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
            await().atMost(SOON)
                    .until(() -> value.equals(admin.describeConfigs(List.of(resource))
                            .all()
                            .get()
                            .get(resource)
                            .get(key)
                            .value()));
        }
    }
}
