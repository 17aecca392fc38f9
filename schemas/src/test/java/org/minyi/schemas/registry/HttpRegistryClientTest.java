package org.minyi.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Fixtures;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroDeserializer;
import org.minyi.schemas.avro.AvroSerde;
import org.slf4j.LoggerFactory;

class HttpRegistryClientTest {
    private static final String SECRET = "s3cret-and-nobody-elses";

    private FakeRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksOnceForWhatNeverChanges() {
        int id = server.behind.register("s", TestSchemas.FIRST);
        RegistryClient client = client(Map.of());

        for (int time = 0; time < 3; time++) {
            client.schemaById(id);
            client.lookup("s", TestSchemas.FIRST);
        }

        assertThat(server.requests).containsExactly("GET /schemas/ids/" + id, "POST /subjects/s");
    }

    @Test
    void whatOneSerdeWasToldAnotherKnowsThatIsMadeWhileTheRegistryIsGone() {
        server.behind.register(Topics.RATINGS.valueSubject(), Topics.RATINGS.valueSchema());
        var frame = serde().serializer().serialize(Topics.RATINGS.name(), Fixtures.aRating());
        serde().deserializer().deserialize(Topics.RATINGS.name(), frame);

        server.close();

        assertThat(serde().serializer().serialize(Topics.RATINGS.name(), Fixtures.aRating()))
                .isEqualTo(frame);
        assertThat(serde().deserializer().deserialize(Topics.RATINGS.name(), frame))
                .isEqualTo(Fixtures.aRating());
    }

    private AvroSerde<RatingEvent> serde() {
        var serde = new AvroSerde<RatingEvent>();
        serde.configure(Map.of(SchemaSettings.URL, server.url(), SchemaSettings.SPECIFIC_READER, "true"), false);
        return serde;
    }

    @Test
    void asksAgainForWhatWasNotThere() {
        RegistryClient client = client(Map.of());
        assertThat(client.lookup("s", TestSchemas.FIRST)).isEmpty();

        server.behind.register("s", TestSchemas.FIRST);

        assertThat(client.lookup("s", TestSchemas.FIRST)).isPresent();
    }

    @Test
    void aThousandRecordsCostOneRequestEachWay() {
        Subjects.register(server.behind);
        AvroSerde<RatingEvent> serde = AvroSerde.of(Topics.RATINGS, client(Map.of()));

        for (int time = 0; time < 1000; time++) {
            byte[] frame = serde.serializer().serialize(Topics.RATINGS.name(), Fixtures.aRating());
            serde.deserializer().deserialize(Topics.RATINGS.name(), frame);
        }

        assertThat(server.requests).hasSize(2);
    }

    @Test
    void sendsUserAndPassword() {
        client(Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "minyi:" + SECRET))
                .subjects();

        assertThat(server.authorizations).containsExactly(basic("minyi:" + SECRET));
    }

    @Test
    void sendsUserAndPasswordThatStandInTheUrl() {
        String url = "http://minyi:p%40ss+word@127.0.0.1:" + server.port() + "/api";

        new HttpRegistryClient(SchemaSettings.from(Map.of(SchemaSettings.URL, url))).subjects();

        assertThat(server.authorizations).containsExactly(basic("minyi:p@ss+word"));
    }

    @Test
    void neverTellsThePassword() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        server.instead = FakeRegistry.Answer.error(401, 40101, "Unauthorized");
        String url = "http://minyi:" + SECRET + "@127.0.0.1:" + server.port() + "/api/";
        SchemaSettings settings =
                SchemaSettings.from(Map.of(SchemaSettings.URL, url, SchemaSettings.USER_INFO, "minyi:" + SECRET));

        assertThatThrownBy(() -> new HttpRegistryClient(settings).subjects())
                .isInstanceOf(RegistryException.class)
                .hasMessage("GET " + server.url() + "/subjects: the registry answered 401 (error 40101: Unauthorized)."
                        + " Check basic.auth.credentials.source and basic.auth.user.info.");

        root.setLevel(before);
        root.detachAppender(log);
        assertThat(settings.toString()).contains("hidden").doesNotContain(SECRET);
        assertThat(log.list).allSatisfy(event -> assertThat(event.getFormattedMessage())
                .doesNotContain(SECRET)
                .doesNotContain(basic("minyi:" + SECRET)));
    }

    @Test
    void goesOnToTheNextUrlAndStaysThere() throws IOException {
        server.behind.register("s", TestSchemas.FIRST);
        String dead = "http://127.0.0.1:" + unusedPort();
        RegistryClient client = client(Map.of(SchemaSettings.URL, dead + "," + server.url()));

        assertThat(client.subjects()).containsExactly("s");
        assertThat(client.versions("s")).containsExactly(1);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void goesOnToTheNextUrlWhenOneIsBroken() throws IOException {
        try (FakeRegistry broken = new FakeRegistry()) {
            broken.instead = new FakeRegistry.Answer(503, "<html>down</html>");
            RegistryClient client = client(Map.of(SchemaSettings.URL, broken.url() + ", " + server.url()));

            assertThat(client.subjects()).isEmpty();
            assertThat(broken.requests).hasSize(1);
        }
    }

    @Test
    void givesUpAfterItsRoundsAndNamesEveryUrl() throws IOException {
        String dead = "http://127.0.0.1:" + unusedPort();
        String broken = server.url();
        server.instead = FakeRegistry.Answer.error(500, 50001, "Backend down");
        RegistryClient client = client(Map.of(SchemaSettings.URL, dead + "," + broken, "max.retries", "1"));

        assertThatThrownBy(client::subjects)
                .isInstanceOfSatisfying(RegistryException.class, failure -> {
                    assertThat(failure.isRetriable()).isTrue();
                    assertThat(failure.errorCode()).isEqualTo(50001);
                })
                .hasMessageContaining(dead)
                .hasMessageContaining(broken)
                .hasMessageContaining("error 50001: Backend down")
                .hasMessageContaining("Tried 2 times");
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void waitsNoLongerThanItMay() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RegistryClient client = client(Map.of(
                    SchemaSettings.URL,
                    "http://127.0.0.1:" + silent.getLocalPort(),
                    "http.read.timeout.ms",
                    "100",
                    "max.retries",
                    "1"));
            long start = System.nanoTime();

            assertThatThrownBy(client::subjects)
                    .isInstanceOfSatisfying(RegistryException.class, failure -> assertThat(failure.status())
                            .isEqualTo(RegistryException.NO_ANSWER))
                    .hasMessageContaining("Check that the registry runs");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aWrongPathIsNoUnknownSchema() {
        String wrong = "http://127.0.0.1:" + server.port() + "/elsewhere";
        RegistryClient client = client(Map.of(SchemaSettings.URL, wrong));
        AvroDeserializer<RatingEvent> ratings = AvroDeserializer.of(RatingEvent.class, client);

        assertThatThrownBy(() -> ratings.deserialize("t", new byte[] {0, 0, 0, 0, 1}))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("404, and not a schema registry's")
                .hasMessageContaining("/apis/ccompat/v7");
    }

    @Test
    void anUnreachableRegistryIsNotTheRecordsFault() throws IOException {
        RegistryClient client = client(Map.of(SchemaSettings.URL, "http://127.0.0.1:" + unusedPort()));
        AvroDeserializer<RatingEvent> ratings = AvroDeserializer.of(RatingEvent.class, client);

        assertThatThrownBy(() -> ratings.deserialize("t", new byte[] {0, 0, 0, 0, 1}))
                .isInstanceOfSatisfying(RegistryException.class, failure -> assertThat(failure.isRetriable())
                        .isTrue());
    }

    @Test
    void readsOnOnceTheRegistryIsBack() {
        Subjects.register(server.behind);
        byte[] frame = AvroSerde.of(Topics.RATINGS, server.behind)
                .serializer()
                .serialize(Topics.RATINGS.name(), Fixtures.aRating());
        AvroDeserializer<RatingEvent> ratings = AvroDeserializer.of(RatingEvent.class, client(Map.of()));
        server.instead = new FakeRegistry.Answer(503, "");
        assertThatThrownBy(() -> ratings.deserialize("t", frame)).isInstanceOf(RegistryException.class);

        server.instead = null;

        assertThat(ratings.deserialize("t", frame)).isEqualTo(Fixtures.aRating());
    }

    private RegistryClient client(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(Map.of(SchemaSettings.URL, server.url(), "retries.wait.ms", "1"));
        all.putAll(properties);
        return RegistryClient.connect(SchemaSettings.from(all));
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
