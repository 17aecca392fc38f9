package org.minyi.streams.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.query.FeedbackServer;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.door.Token;
import org.minyi.streams.query.door.TokensFile;
import org.minyi.streams.query.problem.UnknownException;

/** A bureau sees its own work, and does not learn of that of others. */
class LimitedWorkTest {

    private static final Instant NOON = Instant.parse("2023-05-15T12:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private FeedbackServer server;
    private String secret;

    /** Tickets called after who has them, and who had them before. */
    private static final class SomeChronicle implements Chronicle {

        @Override
        public Timeline ticket(String id) {
            return switch (id) {
                case "12345:ours" -> timeline(id, "U001", "U002");
                case "12345:ours-once" -> timeline(id, "U002", "U001");
                case "12345:theirs" -> timeline(id, "U002", "U003");
                default -> throw new UnknownException("no such ticket");
            };
        }

        @Override
        public Timeline rating(String id) {
            return ticket(id);
        }

        private static Timeline timeline(String id, String unit, String before) {
            return new Timeline(
                    "known now",
                    NOON,
                    true,
                    id,
                    Map.of("unit", unit, "region", "430405"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Timeline.Holder(before, NOON, NOON, 0, 0)));
        }
    }

    @BeforeEach
    void start() {
        var tokens = new TokensFile(directory.resolve("tokens.yaml"));
        secret = Token.secret();
        var own = Set.of(Scope.of("unit", "U001"));
        tokens.add(new Token(
                "roads", Token.sha256(secret), Role.VIEWER, Set.of(), Optional.empty(), own, Optional.empty()));
        var about = new About("1", "某市", "Asia/Shanghai", true, "minyi", "", "", "", true);
        var work =
                new WorkHandlers(about, new SomeDuty().has(WorkList.OVERDUE, 3), new SomeChronicle(), null, () -> NOON);
        server = FeedbackServer.start("127.0.0.1", 0, SomeDoor.of(tokens, InstantSource.system()), List.of(work));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "work/overdue?unit=U001, 200",
        "work/overdue?unit=U001&region=430405, 200",
        "work/overdue?unit=U002, 200",
        "work/overdue, 200",
        "work, 200",
        "callers, 403",
        "tickets/12345:ours/timeline, 200",
        "tickets/12345:ours-once/timeline, 200",
        "ratings/12345:theirs/timeline, 404",
    })
    void seesWhatIsItsOwn(String path, int status) throws Exception {
        assertThat(get(path, secret)).startsWith(status + " ");
    }

    @Test
    void nothingOfOthersIsListedOrCounted() throws Exception {
        assertThat(get("work", secret)).contains("\"list\":\"overdue\",\"rows\":0");
        assertThat(get("work/overdue", secret)).contains("\"total\":0");
        assertThat(get("work/overdue?unit=U002", secret)).contains("\"total\":0");
    }

    @Test
    void theTicketOfAnotherLooksLikeNone() throws Exception {
        assertThat(get("tickets/12345:theirs/timeline", secret)).startsWith("404 ");
        assertThat(get("tickets/12345:nowhere/timeline", secret)).startsWith("404 ");
    }

    private String get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
