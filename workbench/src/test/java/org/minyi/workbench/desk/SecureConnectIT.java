package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Department;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.schemas.registry.Subjects;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Formats;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.acl.Role;
import org.minyi.workbench.connect.ConnectApi;
import org.minyi.workbench.connect.Connector;
import org.minyi.workbench.connect.ConnectorFile;
import org.minyi.workbench.connect.ConnectorState;
import org.minyi.workbench.stack.SecureWorker;
import org.minyi.workbench.stack.TestStack;
import org.minyi.workbench.tables.Database;

/** A Connect worker with a source and the sink needs no right beyond those that `acls` prints for it. */
@Tag("slow")
@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "needs a broker that reads certificates and an authorizer of this machine")
class SecureConnectIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Role.Names NAMES = new Role.Names("minyi", "minyi-connect", "analysts", "minyi-subscriber");
    private static final String USER = "minyi-connect";
    private static final String PASSWORD = "Pw-of-connect-4d2";
    private static final String MAPPING = """
            name: a city
            rows: tickets
            source: old
            zone: Asia/Shanghai
            dates: {formats: ["yyyy-MM-dd HH:mm"]}
            id: 编号
            events:
              - {type: ACCEPTED, at: 受理}
            """;

    @TempDir
    private static Path directory;

    private static SecureCluster cluster;
    private static Database database;
    private static SecureWorker worker;
    private static Map<String, String> settings;

    @BeforeAll
    static void start() throws Exception {
        cluster = SecureCluster.start(directory);
        makeTopics();
        cluster.addUser(USER, PASSWORD);
        cluster.grant("User:" + USER, Role.CONNECT.rights(NAMES));
        settings = cluster.settings(USER, PASSWORD);
        database = Database.start(TryDesk.CITY.zone());
        worker = SecureWorker.start(cluster.stack(), settings, SecureCluster.freePort());
    }

    @AfterAll
    static void close() throws IOException {
        if (worker != null) {
            worker.close();
        }
        if (database != null) {
            database.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void theSourceTellsAndTheSinkMirrorsAndNothingWasRefused() throws Exception {
        var connect = new ConnectApi(worker.url());
        var folder = Files.createDirectories(directory.resolve("folder"));
        Files.writeString(folder.resolve("tickets.csv"), "编号,受理\nA1,2023-05-01 08:30\nA2,yesterday\n");
        tellOfADepartment();

        connect.put(source(folder));
        connect.put(sink());

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(connect.list()).flatExtracting(ConnectorState::failures).isEmpty();
            assertThat(rows(Topics.TICKETS)).hasSize(1);
            assertThat(rows(Topics.REJECTS)).hasSize(1);
            assertThat(database.number("select count(*) from minyi.departments"))
                    .isOne();
        });
        assertThat(cluster.asked("User:" + USER))
                .filteredOn(each -> !each.allowed() && !each.idle())
                .isEmpty();
    }

    private static Connector source(Path folder) throws IOException {
        var mapping = Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
        var config = new HashMap<>(registry(""));
        config.putAll(Map.of(
                "name", "folder",
                "connector.class", "org.minyi.connectors.folder.DropFolderConnector",
                "folder", folder.toString(),
                "mapping", mapping.toString(),
                "settle.ms", "500",
                "scan.ms", "100"));
        return new Connector("folder", config);
    }

    /** The shipped configuration, whose secrets stand in a file of this test. */
    private static Connector sink() throws IOException {
        var secrets = Files.writeString(
                directory.resolve("analysts.properties"),
                "url=" + database.url() + "\nusername=postgres\npassword=postgres\nregistry="
                        + settings.get("schema.registry.url") + "\n");
        var shipped = Files.readString(Path.of("..", "connectors", "config", "analysts.json"));
        var file = Files.writeString(
                directory.resolve("analysts.json"),
                shipped.replace("${file:/etc/minyi/analysts.properties:", "${file:" + secrets + ":"));
        var config = new HashMap<>(ConnectorFile.read(file).settings());
        registry("value.converter.").forEach(config::putIfAbsent);
        return new Connector("analysts", config);
    }

    private static Map<String, String> registry(String prefix) {
        var registry = new HashMap<String, String>();
        settings.forEach((name, value) -> {
            if (!name.startsWith("kafka.")) {
                registry.put(prefix + name, value);
            }
        });
        return registry;
    }

    /** As whoever sets the cluster up does, who may do anything. */
    private static void makeTopics() throws Exception {
        try (var admin = open().admin()) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> topic.newTopic((short) 1))
                            .toList())
                    .all()
                    .get();
        }
        Subjects.register(
                RegistryClient.connect(SchemaSettings.from(openConfig().registry())));
    }

    private static void tellOfADepartment() {
        var department = new Department("430405-housing", "住建局", "430405", LocalDate.of(2020, 1, 1), null, true);
        var value = Formats.of(openConfig()).bytes(Topics.DEPARTMENTS, department);
        open().write(List.of(new ProducerRecord<>(
                Topics.DEPARTMENTS.name(), "430405-housing".getBytes(StandardCharsets.UTF_8), value)));
    }

    private static List<Arrival> rows(Topic<?, ?> topic) {
        var rows = new ArrayList<Arrival>();
        try (var offsets = new Offsets(open().admin());
                var log = new FactLog(open())) {
            offsets.ends(offsets.partitions(topic.name()))
                    .forEach((partition, end) -> log.read(partition, end, rows::add));
        }
        return rows;
    }

    private static KafkaClients open() {
        return new KafkaClients(openConfig().kafka());
    }

    private static FeedbackConfig openConfig() {
        return FeedbackConfig.of(Map.of(
                "kafka.bootstrap.servers", cluster.stack().kafka(),
                "schema.registry.url", cluster.stack().registry()));
    }
}
