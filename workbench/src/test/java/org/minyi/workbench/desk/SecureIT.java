package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.tools.AclCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.FeedbackApp;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Formats;
import org.minyi.streams.Reconciler;
import org.minyi.streams.RefusedException;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.query.access.Right;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.workbench.acl.Role;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.command.AclsCommand;
import org.minyi.workbench.command.Complaint;
import org.minyi.workbench.command.ExportCommand;
import org.minyi.workbench.command.LoadCommand;
import org.minyi.workbench.command.SchemasCommand;
import org.minyi.workbench.command.TopicsCommand;
import org.minyi.workbench.stack.TestStack;
import picocli.CommandLine;

/** On a cluster that lets nobody do what is not granted, the rights that `acls` prints are enough, and none is too many. */
@Tag("slow")
@TestMethodOrder(OrderAnnotation.class)
@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "needs a broker that reads certificates and an authorizer of this machine")
class SecureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Role.Names NAMES = new Role.Names("minyi", "minyi-connect", "analysts", "minyi-subscriber");
    private static final ReferenceYear YEAR = TryDesk.year(0.001, TryDesk.seed("minyi.secure.seed"));

    @TempDir
    private static Path directory;

    private static SecureCluster cluster;
    private static Hook hook;
    private static int port;

    @BeforeAll
    static void setUp() throws Exception {
        cluster = SecureCluster.start(directory);
        hook = Hook.open();
        port = SecureCluster.freePort();
        for (var role : Role.values()) {
            cluster.addUser(user(role), password(role));
            cluster.grant("User:" + user(role), role.rights(NAMES));
        }
    }

    @AfterAll
    static void close() {
        if (hook != null) {
            hook.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void theOperatorMakesTheTopics() throws IOException {
        var operator = write("operator.properties", settings(Role.OPERATOR));

        assertThat(run(new TopicsCommand(), "apply", "--config", operator)).isZero();
        assertThat(run(new TopicsCommand(), "plan", "--config", operator)).isZero();
        assertThat(run(new SchemasCommand(), "register", "--config", operator)).isZero();
    }

    @Test
    @Order(2)
    void theApplicationCountsWhatTheSenderSendsAndIsStartedAgain() throws Exception {
        send(YEAR::stream);

        try (var app = start()) {
            app.awaitReady(api());
            new CatchUp(api()).await(read -> {});
            assertThat(new Figures(api())
                            .differences(2023, YEAR.manifest().expected().figures()))
                    .isEmpty();
        }
        try (var app = start()) {
            app.awaitReady(api());
            new CatchUp(api()).await(read -> {});
            useEverything();
        }

        try (var reconciler = new Reconciler(config(Role.AUDITOR))) {
            var reconciliation = reconciler.reconcile(TryDesk.ALL_WINDOWS, (read, of) -> {});
            assertThat(reconciliation.findings()).isEmpty();
            assertThat(reconciliation.compared()).isGreaterThan(1_000);
        }
    }

    /** What a year brings that the reference year does not. */
    private static void useEverything() throws Exception {
        var now = Instant.now();
        send(inlet -> {
            for (var type : List.of(TicketEventType.ACCEPTED, TicketEventType.DISPATCHED)) {
                var event = AlertIT.urgent("T1", type, now.minus(Duration.ofHours(1)));
                inlet.event(Topics.TICKETS, EntityId.of("12345", "T1"), event);
            }
        });
        hook.awaitState("RAISED", PATIENCE);
        assertThat(api().post("/api/v1/events/queue", """
                {"line": "12345", "source": "12345", "sampledAt": "%s", "waitingCalls": 3}
                """.formatted(now))
                        .path("accepted")
                        .asInt())
                .isOne();
        assertThat(api().post("/api/v1/years/2022/close").path("closed").asBoolean())
                .isTrue();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> api().post("/api/v1/years/2022/reopen"), answer -> true);
        assertThat(api().have("/api/v1/reports/2023/revisions").accepted()).isTrue();
        await().atMost(PATIENCE)
                .until(() -> api().text("/api/v1/reports/2023/revisions"), text -> text.contains("\"revision\":1"));
        api().json("/api/v1/instances");
        api().json("/api/v1/sources");
        new CatchUp(api()).await(read -> {});
    }

    @Test
    @Order(3)
    void theApplicationWasRefusedNothingAndUsedEveryRight() throws Exception {
        var asked = cluster.asked("User:" + user(Role.APP));

        assertThat(asked).filteredOn(each -> !each.allowed() && !each.idle()).isEmpty();
        assertThat(Role.APP.rights(NAMES))
                .filteredOn(right -> asked.stream().noneMatch(each -> isUse(right, each)))
                .isEmpty();
    }

    /** What is only asked about, as the start does, is no use of it. */
    private static boolean isUse(Right right, SecureCluster.Asked asked) {
        return asked.allowed()
                && !asked.idle()
                && right.type().name().equals(asked.type())
                && right.operation().name().equals(asked.operation())
                && right.covers(right.type(), asked.name(), right.operation());
    }

    @Test
    @Order(4)
    void theSenderSendsAndNothingElse() {
        var sender = new KafkaClients(config(Role.SENDER).kafka());

        for (var topic : Topics.all()) {
            assertThatThrownBy(() -> read(sender, topic)).isInstanceOf(TopicAuthorizationException.class);
            if (topic.writer() == Topic.Writer.MINYI) {
                assertThatThrownBy(() -> sender.write(List.of(nonsense(topic))))
                        .hasMessageContaining(topic.name())
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    @Order(4)
    void theSubscriberReadsPublicTopicsAlone() {
        var subscriber = new KafkaClients(config(Role.SUBSCRIBER).kafka());

        assertThat(read(subscriber, Topics.CELLS)).isPositive();
        for (var topic : Topics.all()) {
            if (topic.isPublic()) {
                read(subscriber, topic);
                join(subscriber, "minyi-subscriber-board", topic);
            } else {
                assertThatThrownBy(() -> read(subscriber, topic)).isInstanceOf(TopicAuthorizationException.class);
            }
            assertThatThrownBy(() -> subscriber.write(List.of(nonsense(topic))))
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> join(subscriber, "minyi", Topics.CELLS))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    @Order(4)
    void theLoaderLoadsAndTheAuditorExportsWhatIsThere() throws Exception {
        var loader = write("loader.properties", settings(Role.LOADER));
        var auditor = write("auditor.properties", settings(Role.AUDITOR));
        var sample = Path.of("..", "connectors", "samples", "la-311-sample.csv");

        assertThat(Said.of(() -> assertThat(
                                run(new LoadCommand(), sample.toString(), "--mapping", "la-311", "--config", loader))
                        .isZero()))
                .contains("200 rows read = 195 loaded + 1 duplicates + 4 refused + 0 skipped");
        assertThat(Said.of(() -> assertThat(run(
                                new ExportCommand(),
                                "--out",
                                directory.resolve("exported").toString(),
                                "--config",
                                auditor))
                        .isZero()))
                .contains(Topics.TICKETS.name());
    }

    @Test
    @Order(5)
    void withoutAnyOneRightTheStartSaysWhoLacksWhat() throws Exception {
        var principal = "User:" + user(Role.APP);
        var config = FeedbackConfig.of(appSettings());

        for (var right : Role.APP.rights(NAMES)) {
            cluster.takeAway(principal, List.of(right));
            assertThatThrownBy(() -> FeedbackApp.start(config).close())
                    .as("%s", right)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(principal + " 缺少权限 lacks")
                    .hasMessageContaining(right.operation().name())
                    .hasMessageContaining(right.name())
                    .hasMessageContaining("./minyi acls");
            cluster.grant(principal, List.of(right));
        }
    }

    @Test
    @Order(5)
    void aFirstStartThatMayMakeNoTopicsSaysSo() throws Exception {
        var settings = appSettings();
        settings.put("application.id", "fresh");
        cluster.grant("User:" + user(Role.APP), List.of(Right.inGroup("fresh"), Right.inGroup("fresh-webhook")));

        assertThatThrownBy(() -> FeedbackApp.start(FeedbackConfig.of(settings)).close())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("User:minyi")
                .hasMessageContaining("fresh-");
    }

    @Test
    @Order(5)
    void whoeverLoadsWithoutARightIsToldWhich() throws Exception {
        var right = Right.onTopic(Topics.RATINGS.name(), AclOperation.WRITE).toList();
        cluster.takeAway("User:" + user(Role.SENDER), right);

        assertThatThrownBy(() -> send(YEAR::stream)).hasMessageContaining(Topics.RATINGS.name());

        cluster.grant("User:" + user(Role.SENDER), right);
    }

    @Test
    @Order(6)
    void kafkasOwnToolTakesTheCommands() throws Exception {
        var admin = write("admin.properties", Map.of());
        for (var role : Role.values()) {
            var principal = "User:tool-" + role.id();
            var said = Said.of(() -> run(
                    new AclsCommand(),
                    "--role",
                    role.id(),
                    "--principal",
                    principal,
                    "--group",
                    "minyi-subscriber",
                    "--bootstrap-server",
                    cluster.stack().kafka(),
                    "--command-config",
                    admin));
            for (var line :
                    said.lines().filter(each -> each.startsWith("kafka-acls ")).toList()) {
                var words = List.of(line.split(" ")).stream()
                        .skip(1)
                        .map(word -> word.replace("'", ""))
                        .toArray(String[]::new);
                Said.of(() -> AclCommand.main(words));
            }
            var expected = role.rights(NAMES).stream()
                    .map(right -> right.binding(principal))
                    .toList();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(cluster.acls(principal))
                    .containsExactlyInAnyOrderElementsOf(expected));
        }
    }

    private static SecureApp start() throws IOException {
        return SecureApp.run(directory.resolve("app"), appSettings(), Map.of());
    }

    private static Map<String, String> appSettings() {
        var settings = settings(Role.APP);
        settings.put("http.port", Integer.toString(port));
        settings.put("state.dir", directory.resolve("state").toString());
        settings.put("alerts.webhook.url", hook.address());
        // What was read of the inner topics is deleted every half minute; here it must not be waited for.
        settings.put("kafka.repartition.purge.interval.ms", "500");
        return settings;
    }

    private static Map<String, String> settings(Role role) {
        var settings = new HashMap<>(cluster.settings(user(role), password(role)));
        settings.put("zone", TryDesk.CITY.zone().getId());
        settings.put("synthetic", "true");
        return settings;
    }

    private static FeedbackConfig config(Role role) {
        return FeedbackConfig.of(settings(role));
    }

    private static String user(Role role) {
        return role == Role.APP ? "minyi" : "minyi-" + role.id();
    }

    private static String password(Role role) {
        return "Pw-of-" + role.id() + "-4d2";
    }

    private static Api api() {
        return new Api("http://127.0.0.1:" + port);
    }

    private static void send(TryDesk.Sending sending) {
        var config = config(Role.SENDER);
        var producer = new KafkaClients(config.kafka()).producer();
        try (var inlet = new KafkaInlet(producer, Formats.of(config), sent -> {})) {
            sending.to(inlet);
        }
    }

    private static ProducerRecord<byte[], byte[]> nonsense(Topic<?, ?> topic) {
        return new ProducerRecord<>(topic.name(), new byte[] {1}, new byte[] {2});
    }

    private static int read(KafkaClients clients, Topic<?, ?> topic) {
        try (var reader = clients.consumer()) {
            var partitions = reader.partitionsFor(topic.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            return reader.poll(Duration.ofSeconds(2)).count();
        }
    }

    private static void join(KafkaClients clients, String group, Topic<?, ?> topic) {
        try (var reader = clients.member(group)) {
            reader.subscribe(List.of(topic.name()));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (reader.assignment().isEmpty() && System.nanoTime() < end) {
                reader.poll(Duration.ofMillis(100));
            }
            assertThat(reader.assignment()).isNotEmpty();
        }
    }

    private static String write(String name, Map<String, String> settings) throws IOException {
        var lines = new Properties();
        lines.putAll(settings);
        var file = directory.resolve(name);
        try (var writer = Files.newBufferedWriter(file)) {
            lines.store(writer, null);
        }
        return file.toString();
    }

    private static int run(Object command, String... words) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Complaint())
                .execute(new ArrayList<>(List.of(words)).toArray(String[]::new));
    }
}
