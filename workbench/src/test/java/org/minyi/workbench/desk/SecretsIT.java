package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.schemas.registry.Subjects;
import org.minyi.workbench.acl.Role;
import org.minyi.workbench.command.Complaint;
import org.minyi.workbench.command.TokensCommand;
import org.minyi.workbench.command.TopicsCommand;
import org.minyi.workbench.stack.TestStack;
import picocli.CommandLine;

/** A secret in every place that can hold one stands in no log, no error and no answer, whether Minyi starts or cannot. */
@Tag("slow")
@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "needs a broker that reads certificates and an authorizer of this machine")
class SecretsIT {

    private static final String PASSWORD = "Scram-Secret-a17";
    private static final String HOOK = "Hook-Secret-d09";
    private static final String IN_URL = "Url-Secret-f31";
    private static final Role.Names NAMES = new Role.Names("minyi", "minyi-connect", "analysts", "minyi-subscriber");

    @TempDir
    private static Path directory;

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final List<String> ANSWERS = new ArrayList<>();

    private static SecureCluster cluster;
    private static Path secrets;
    private static String token;
    private static int port;

    @BeforeAll
    static void setUp() throws Exception {
        cluster = SecureCluster.start(directory);
        cluster.addUser("minyi", PASSWORD);
        cluster.grant("User:minyi", Role.APP.rights(NAMES));
        var open = Map.<String, Object>of("bootstrap.servers", cluster.stack().kafka());
        try (var admin = Admin.create(open)) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> topic.newTopic((short) 1))
                            .toList())
                    .all()
                    .get();
        }
        Subjects.register(RegistryClient.connect(SchemaSettings.from(
                Map.of("schema.registry.url", cluster.stack().registry()))));
        secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("registry"), SecureCluster.REGISTRY_USER + "\n");
        Files.writeString(
                secrets.resolve("stores.properties"),
                "trust=" + cluster.certificates().trustPassword() + "\nkeys="
                        + cluster.certificates().keyPassword() + "\n");
        token = token();
        port = SecureCluster.freePort();
    }

    @AfterAll
    static void close() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void noneIsToldByAnApplicationThatRuns() throws Exception {
        var settings = referring();
        settings.put("http.tls.keystore.file", cluster.certificates().keys().toString());
        settings.put("http.tls.keystore.password", reference("keys"));
        settings.put("http.tokens.file", directory.resolve("tokens.yaml").toString());
        settings.put("alerts.webhook.url", "http://127.0.0.1:1/hook?key=${env:MINYI_HOOK}");
        settings.put(
                "schema.registry.url",
                settings.get("schema.registry.url").replace("https://", "https://other:" + IN_URL + "@"));

        var log = directory.resolve("run");
        try (var app = SecureApp.run(log, settings, environment())) {
            awaitReady(app);
            for (var path : List.of(
                    "/api/v1/about",
                    "/api/v1/status",
                    "/api/v1/instances",
                    "/api/v1/sources",
                    "/api/v1/wall",
                    "/api/v1/metrics?window=2023",
                    "/metrics",
                    "/openapi.yaml",
                    "/api/v1/nothing")) {
                ANSWERS.add(ask(path, token));
                ANSWERS.add(ask(path, "minyi_wrong"));
            }
            assertThat(ANSWERS.get(0)).contains("localhost").contains("/apis/ccompat/v7");
            assertThat(app.said()).contains("Minyi answers at https://", "INFO  [main] org.apache.kafka");
        }

        assertNoSecrets();
    }

    @Test
    void noneIsToldByOneThatCannotStart() throws Exception {
        refused(
                "kafka.sasl.jaas.config",
                jaas("Wrong-Secret-77a"),
                "did not let User:minyi in",
                "kafka.sasl.jaas.config");
        refused(
                "kafka.ssl.truststore.location",
                "/nowhere/trust.p12",
                "there is no file /nowhere/trust.p12",
                "Check kafka.ssl.*");
        refused(
                "kafka.ssl.truststore.location",
                "",
                "no trusted TLS connection to Kafka",
                "kafka.ssl.truststore.location");
        refused("kafka.ssl.truststore.password", "Wrong-Secret-77a", "settings of Kafka's clients cannot be used");
        refused("kafka.security.protocol", "PLAINTEXT", "did not answer at localhost", "kafka.security.protocol");
        refused(
                "kafka.sasl.jaas.config",
                jaas("Half a \\\"Wrong-Secret-77a").replace("\\", ""),
                "kafka.sasl.jaas.config cannot be read");
        refused("kafka.sasl.jaas.config", jaas("${env:MINYI_NOWHERE}"), "refers to ${env:MINYI_NOWHERE}: no variable");
        refused("basic.auth.user.info", "registrar:Wrong-Secret-77a", "basic.auth.user.info");
        refused("basic.auth.user.info", "${dir:" + secrets + ":nothing}", "there is no readable nothing in " + secrets);
        refused("schema.registry.ssl.truststore.location", "", "schema.registry.ssl.truststore.location");
        refused("alerts.webhook.url", "https://hook|" + HOOK, "alerts.webhook.url is no address");

        assertNoSecrets();
    }

    @Test
    void aCommandSaysTheSame() throws Exception {
        var settings = cluster.settings("minyi", "Wrong-Secret-77a");
        var file = directory.resolve("command.properties");
        var lines = new Properties();
        lines.putAll(settings);
        try (var writer = Files.newBufferedWriter(file)) {
            lines.store(writer, null);
        }

        var said = Said.of(() -> assertThat(new CommandLine(new TopicsCommand())
                        .setExecutionExceptionHandler(new Complaint())
                        .execute("plan", "--config", file.toString()))
                .isOne());

        assertThat(said).contains("did not let User:minyi in").doesNotContain("Wrong-Secret-77a");
    }

    /** Starts with one setting that is wrong: it ends by itself, and says what to do. */
    private static void refused(String key, String value, String... words) throws Exception {
        var settings = referring();
        settings.put(key, value);
        settings.values().removeIf(String::isEmpty);
        if (value.isEmpty() && key.endsWith("location")) {
            settings.remove(key.replace("location", "password"));
            settings.remove(key.replace("location", "type"));
        }
        try (var app = SecureApp.run(directory.resolve("refused-" + RUNS.incrementAndGet()), settings, environment())) {
            assertThat(app.exit()).as("%s", key).isOne();
            var said = app.said().strip();
            assertThat(said).doesNotContain("Wrong-Secret-77a");
            // The last word is the sentence, and no trace.
            assertThat(said.substring(said.lastIndexOf('\n') + 1)).contains(words);
        }
    }

    /** The settings of an application, each secret named by its place. */
    private static Map<String, String> referring() {
        var settings = new HashMap<>(cluster.settings("minyi", "${env:MINYI_KAFKA}"));
        settings.put("kafka.ssl.truststore.password", reference("trust"));
        settings.put(
                "kafka.ssl.keystore.location", cluster.certificates().keys().toString());
        settings.put("kafka.ssl.keystore.type", "PKCS12");
        settings.put("kafka.ssl.keystore.password", reference("keys"));
        settings.put("kafka.ssl.key.password", reference("keys"));
        settings.put("schema.registry.ssl.truststore.password", reference("trust"));
        settings.put("basic.auth.user.info", "${dir:" + secrets + ":registry}");
        settings.put("state.dir", directory.resolve("state").toString());
        settings.put("http.port", Integer.toString(port));
        return settings;
    }

    private static String reference(String key) {
        return "${file:" + secrets.resolve("stores.properties") + ":" + key + "}";
    }

    private static String jaas(String password) {
        return cluster.settings("minyi", password).get("kafka.sasl.jaas.config");
    }

    private static Map<String, String> environment() {
        return Map.of("MINYI_KAFKA", PASSWORD, "MINYI_HOOK", HOOK);
    }

    private static String token() throws Exception {
        var said = Said.of(() -> new CommandLine(new TokensCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(
                        "new",
                        "--file",
                        directory.resolve("tokens.yaml").toString(),
                        "--name",
                        "desk",
                        "--role",
                        "admin"));
        return said.lines()
                .filter(line -> line.startsWith("minyi_"))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitReady(SecureApp app) throws Exception {
        for (int look = 0; look < 600; look++) {
            assertThat(app.process().isAlive()).as(app.said()).isTrue();
            try {
                if (ask("/health/ready", token).startsWith("200")) {
                    return;
                }
            } catch (IOException notYet) {
                // It is not listening yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException(app.said());
    }

    private static String ask(String path, String token) throws Exception {
        var client = HttpClient.newBuilder()
                .sslContext(cluster.certificates().context())
                .build();
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.headers().map() + answer.body();
    }

    private static void assertNoSecrets() throws IOException {
        var all = List.of(
                PASSWORD,
                HOOK,
                IN_URL,
                token,
                SecureCluster.REGISTRY_USER,
                SecureCluster.REGISTRY_USER.replaceFirst(".*:", ""),
                cluster.certificates().keyPassword(),
                cluster.certificates().trustPassword());
        var logs = new ArrayList<Path>();
        try (var files = Files.walk(directory)) {
            files.filter(file ->
                            file.toString().endsWith(".log") && !file.toString().contains("/kafka/"))
                    .forEach(logs::add);
        }
        assertThat(logs).hasSizeGreaterThan(2);
        for (var log : logs) {
            var text = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(all).as("%s", log).noneMatch(text::contains);
        }
        assertThat(all).noneMatch(secret -> ANSWERS.toString().contains(secret));
    }
}
