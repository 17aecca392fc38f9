package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.query.door.EventKind;
import org.minyi.streams.query.door.ReadOnly;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.door.Token;
import org.minyi.streams.query.door.TokensFile;
import org.minyi.streams.query.http.Routes;

/** Of all routes that there are none is open by oversight. */
class ClosedDoorsTest {

    private static final Set<HandlerType> METHODS = Set.of(HandlerType.GET, HandlerType.POST, HandlerType.DELETE);
    /** Those that show the holder of a limited token its own alone. */
    private static final Set<String> KEEP_LIMITS = Set.of(
            "/api/v1/about",
            "/api/v1/status",
            "/api/v1/definitions",
            "/api/v1/metrics",
            "/api/v1/ids",
            "/api/v1/jobs/x",
            "/api/v1/scopes",
            "/api/v1/profiles",
            "/api/v1/work",
            "/api/v1/work/x",
            "/api/v1/tickets/x/timeline",
            "/api/v1/ratings/x/timeline");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private TokensFile tokens;
    private Javalin server;

    /** A request that there is an answer to. */
    private record Route(String method, String path) {

        boolean isForAnybody() {
            return path.startsWith("/health/") || path.equals("/api/v1/session");
        }

        boolean isDone() {
            return !method.equals("GET");
        }
    }

    @BeforeEach
    void start() {
        tokens = new TokensFile(directory.resolve("tokens.yaml"));
        token("somebody", Role.ADMIN, Set.of());
        server = serve(EveryRoute.unanswered());
    }

    private Javalin serve(List<Routes> routes) {
        return FeedbackServer.create(SomeDoor.of(tokens, InstantSource.system()), routes)
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void withoutATokenEveryRouteIsClosed() throws Exception {
        for (var route : routes()) {
            assertThat(status(route, null)).as("%s", route).isEqualTo(401);
        }
    }

    @Test
    void whoOnlySendsReadsNothingAndDoesNothing() throws Exception {
        var secret = token("sender", Role.INTAKE, Set.of());

        for (var route : routes()) {
            if (!route.path().contains("/events/")) {
                assertThat(status(route, secret)).as("%s", route).isEqualTo(403);
            }
        }
    }

    @Test
    void aViewerChangesNothing() throws Exception {
        var secret = token("viewer", Role.VIEWER, Set.of());

        for (var route : routes()) {
            if (route.isDone()) {
                assertThat(status(route, secret)).as("%s", route).isEqualTo(403);
            }
        }
    }

    @Test
    void aBureauIsKeptOutOfWhateverIsAboutTheWholeCity() throws Exception {
        var secret = token("bureau", Role.VIEWER, Set.of(Scope.of("unit", "U001")));

        for (var route : routes()) {
            if (!KEEP_LIMITS.contains(route.path())) {
                assertThat(status(route, secret)).as("%s", route).isEqualTo(403);
            }
        }
    }

    @Test
    void besideTheApplicationInForceNobodyChangesAnything() throws Exception {
        server.stop();
        server = serve(Stream.concat(Stream.of(new ReadOnly()), EveryRoute.unanswered().stream())
                .toList());
        var secret = token("admin", Role.ADMIN, Set.of());

        for (var route : routes()) {
            if (route.isDone() && !route.path().contains("/events/")) {
                assertThat(status(route, secret)).as("%s", route).isEqualTo(409);
            }
        }
    }

    private List<Route> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> METHODS.contains(handler.endpoint.method))
                .map(handler ->
                        new Route(handler.endpoint.method.name(), handler.endpoint.path.replaceAll("\\{[^}]+}", "x")))
                .filter(route -> !route.isForAnybody())
                .collect(Collectors.toList());
    }

    private int status(Route route, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + route.path()))
                .method(route.method(), BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private String token(String name, Role role, Set<Scope> only) {
        var secret = Token.secret();
        Set<EventKind> may = role == Role.INTAKE ? Set.of(EventKind.CALLS) : Set.of();
        tokens.add(new Token(name, Token.sha256(secret), role, may, Optional.empty(), only, Optional.empty()));
        return secret;
    }
}
