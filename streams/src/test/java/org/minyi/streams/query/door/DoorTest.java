package org.minyi.streams.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.query.FeedbackServer;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.http.Tls;
import org.slf4j.LoggerFactory;

/** Each door is closed without its key, and open with it. */
class DoorTest {

    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private TokensFile file;
    private FeedbackServer server;

    /** A route for each role. */
    private static final class SomeRoutes implements Routes {

        @Override
        public void addTo(RoutesConfig routes) {
            routes.get("/health/live", SomeRoutes::ok, Role.ANYBODY);
            routes.get("/api/v1/read", SomeRoutes::who, Role.VIEWER);
            routes.get("/api/v1/own", SomeRoutes::own, Role.VIEWER, Keeps.LIMITS);
            routes.post("/api/v1/send", SomeRoutes::who, Role.INTAKE);
            routes.post("/api/v1/act", SomeRoutes::who, Role.OPERATOR);
            routes.post("/api/v1/rule", SomeRoutes::who, Role.ADMIN);
        }

        private static void ok(Context context) {
            context.result("ok");
        }

        private static void who(Context context) {
            context.result(Visitor.of(context).name());
        }

        private static void own(Context context) {
            Visitor.of(context).look(Scope.parse(context.queryParam("scope")));
            context.result("seen");
        }
    }

    @BeforeEach
    void start() {
        file = new TokensFile(directory.resolve("tokens.yaml"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "viewer,   200, 403, 403, 403",
        "intake,   403, 200, 403, 403",
        "operator, 200, 403, 200, 403",
        "admin,    200, 403, 200, 200",
    })
    void aRoleOpensItsDoorsAndNoOthers(String role, int read, int send, int act, int rule) throws Exception {
        var secret = add(role, Role.BY_WORD.get(role), Set.of());
        serve();

        assertThat(get("/api/v1/read", secret).statusCode()).isEqualTo(read);
        assertThat(post("/api/v1/send", secret).statusCode()).isEqualTo(send);
        assertThat(post("/api/v1/act", secret).statusCode()).isEqualTo(act);
        assertThat(post("/api/v1/rule", secret).statusCode()).isEqualTo(rule);
    }

    @Test
    void withoutATokenOnlyWhatIsForAnybodyIsAnswered() throws Exception {
        add("a", Role.ADMIN, Set.of());
        serve();

        assertThat(get("/health/live", null).body()).isEqualTo("ok");
        assertThat(get("/", null).body()).contains("民意");
        var closed = get("/api/v1/read", null);
        assertThat(closed.statusCode()).isEqualTo(401);
        assertThat(closed.body()).contains("Authorization: Bearer");
        assertThat(closed.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"minyi\"");
        assertThat(get("/api/v1/read", "minyi_guessed").body()).contains("not known");
    }

    @Test
    void anExpiredTokenSaysSinceWhen() throws Exception {
        var secret = Token.secret();
        file.add(new Token(
                "old",
                Token.sha256(secret),
                Role.VIEWER,
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.of(NOON.minusSeconds(60))));
        serve();

        assertThat(get("/api/v1/read", secret).body()).contains("expired on 2026-03-11T03:59:00Z");
    }

    @Test
    void aTokenThatIsTakenOutOpensNothingAnyMore() throws Exception {
        var secret = add("a", Role.VIEWER, Set.of());
        serve();
        assertThat(get("/api/v1/read", secret).body()).isEqualTo("a");

        Files.writeString(file.path(), Files.readString(file.path()).replace(Token.sha256(secret), "0".repeat(64)));
        Files.setLastModifiedTime(file.path(), FileTime.from(NOON));

        assertThat(get("/api/v1/read", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyIsLetInWhileTheFileCannotBeRead() throws Exception {
        var secret = add("a", Role.VIEWER, Set.of());
        serve();

        Files.writeString(file.path(), "tokens: [\n");

        assertThat(get("/api/v1/read", secret).statusCode()).isEqualTo(503);
        assertThat(get("/api/v1/read", secret).body()).contains("the log says why");
    }

    @Test
    void aBureauSeesItsOwnAndNothingOfTheWholeCity() throws Exception {
        var secret = add("bureau", Role.VIEWER, Set.of(Scope.of("unit", "U001")));
        serve();

        assertThat(get("/api/v1/own?scope=unit:U001", secret).body()).isEqualTo("seen");
        assertThat(get("/api/v1/own?scope=unit:U002", secret).body()).contains("ask about unit:U001");
        assertThat(get("/api/v1/own?scope=city", secret).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/read", secret).body()).contains("limited to some units or regions");
    }

    @Test
    void aBrowserShowsItsTokenOnceAndThenBringsItAlong() throws Exception {
        var secret = add("desk", Role.OPERATOR, Set.of());
        serve();

        var signedIn = post("/api/v1/session", secret);
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        var brought = HttpRequest.newBuilder(address("/api/v1/read"))
                .header("Cookie", cookie.replaceFirst(";.*", ""))
                .build();

        assertThat(signedIn.body()).contains("\"name\":\"desk\"").contains("\"role\":\"operator\"");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(HTTP.send(brought, BodyHandlers.ofString()).body()).isEqualTo("desk");
        assertThat(post("/api/v1/session", "minyi_guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        var secret = add("eager", Role.VIEWER, Set.of());
        server = FeedbackServer.start(
                "127.0.0.1",
                0,
                SomeDoor.with(
                        Map.of("http.tokens.file", file.path().toString(), "http.requests.per.second", "2"),
                        true,
                        () -> NOON),
                List.of(new SomeRoutes()));

        get("/api/v1/read", secret);
        get("/api/v1/read", secret);
        var third = get("/api/v1/read", secret);

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void overTlsTheCookieIsForTlsOnlyAndPlainHttpIsNotAnswered() throws Exception {
        var secret = add("desk", Role.VIEWER, Set.of());
        var keystore = directory.resolve("minyi.p12");
        keytool(
                "-genkeypair -alias minyi -keyalg EC -validity 2 -storetype PKCS12 -storepass open-sesame -dname CN=localhost"
                        + " -ext SAN=dns:localhost,ip:127.0.0.1 -keystore " + keystore);
        var tls = new Tls(keystore, "open-sesame");
        tls.check();
        server = FeedbackServer.start("127.0.0.1", 0, tls, SomeDoor.of(file, () -> NOON), List.of(new SomeRoutes()));
        var trusting = HttpClient.newBuilder().sslContext(trusting(keystore)).build();
        var signIn = HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/api/v1/session"))
                .header("Authorization", "Bearer " + secret)
                .POST(BodyPublishers.noBody())
                .build();

        var answer = trusting.send(signIn, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(raw("localhost")).doesNotContain("HTTP/1.1 200").doesNotContain("HTTP/1.1 401");
        assertThat(tls.toString()).doesNotContain("open-sesame");
        assertThatThrownBy(() -> new Tls(keystore, "wrong").check())
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void whoDidWhatIsWrittenDownAndWhoTried() throws Exception {
        var secret = add("viewer", Role.VIEWER, Set.of());
        var chief = add("chief", Role.ADMIN, Set.of());
        serve();
        var log = (Logger) LoggerFactory.getLogger("minyi.audit");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.setLevel(Level.INFO);
        log.addAppender(heard);

        get("/api/v1/read", secret);
        post("/api/v1/rule", secret);
        post("/api/v1/rule", chief);
        post("/api/v1/rule", null);
        log.detachAppender(heard);

        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "who=viewer from=127.0.0.1 did=POST /api/v1/rule status=403",
                        "who=chief from=127.0.0.1 did=POST /api/v1/rule status=200",
                        "who=- from=127.0.0.1 did=POST /api/v1/rule status=401");
    }

    private static void keytool(String words) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(words.split(" ")));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private static SSLContext trusting(Path keystore) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry(
                "minyi",
                KeyStore.getInstance(keystore.toFile(), "open-sesame".toCharArray())
                        .getCertificate("minyi"));
        trust.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, true, 200",
        "localhost:8080, true, 200",
        "localhost, true, 200",
        "[::1]:8080, true, 200",
        "evil.example:8080, true, 403",
        "127.0.0.1.evil.example, true, 403",
        "127.0.0.1:8080, false, 403",
    })
    void withoutTokensOnlyThisMachineIsAnswered(String host, boolean isLoopback, int status) throws Exception {
        server = FeedbackServer.start(
                "127.0.0.1", 0, SomeDoor.with(Map.of(), isLoopback, InstantSource.system()), List.of(new SomeRoutes()));

        assertThat(raw(host)).startsWith("HTTP/1.1 " + status);
    }

    private String add(String name, Role role, Set<Scope> only) {
        var secret = Token.secret();
        Set<EventKind> may = role == Role.INTAKE ? EnumSet.of(EventKind.CALLS) : Set.of();
        file.add(new Token(name, Token.sha256(secret), role, may, Optional.empty(), only, Optional.empty()));
        return secret;
    }

    private void serve() {
        server = FeedbackServer.start("127.0.0.1", 0, SomeDoor.of(file, () -> NOON), List.of(new SomeRoutes()));
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(path)), token);
    }

    private HttpResponse<String> post(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).POST(BodyPublishers.noBody()), token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private String raw(String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = "GET /api/v1/read HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
