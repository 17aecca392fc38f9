package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.schemas.Topics;
import org.minyi.streams.CellMap;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.LiveTable;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.door.Token;
import org.minyi.streams.query.door.TokensFile;
import org.minyi.streams.query.recount.Recounts;

/** The holder of a limited token is answered about its own scopes only; here nothing is served yet, so that is 503. */
class LimitedFiguresTest {

    private static final int NOT_READY = 503;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private FeedbackServer server;
    private String secret;

    @BeforeEach
    void start() {
        var tokens = new TokensFile(directory.resolve("tokens.yaml"));
        secret = Token.secret();
        var own = Set.of(Scope.of("unit", "U001"), Scope.of("region", "430405"));
        tokens.add(new Token(
                "roads", Token.sha256(secret), Role.VIEWER, Set.of(), Optional.empty(), own, Optional.empty()));
        var board = new Board(null, null, new LiveTable<>(Topics.CELLS, "cells", null), null, null);
        var figures = new Handlers(
                null,
                new CellMap(Map.of()),
                null,
                Catalogue.METRICS,
                null,
                null,
                new Recounts(null, null, board, InstantSource.system()),
                null,
                () -> KafkaStreams.State.RUNNING,
                InstantSource.system());
        server = FeedbackServer.start("127.0.0.1", 0, SomeDoor.of(tokens, InstantSource.system()), List.of(figures));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "metrics?metric=ratings.bad&window=2023&scope=unit:U001, 503",
        "metrics?metric=ratings.bad&window=2023&scope=unit:U001&scope=region:430405, 503",
        "metrics?metric=ratings.bad&window=2023&scope=unit:U001&scope=city, 403",
        "metrics?metric=ratings.bad&window=2023&scope=unit:U002, 403",
        "metrics?metric=ratings.bad&window=2023&scope=category:road%7Cregion:430405, 403",
        "metrics?metric=ratings.bad&window=2023, 403",
        "ids?metric=ratings.bad&window=2023, 403",
        "ids?metric=ratings.bad&window=2023&scope=unit:U002, 403",
        "ledger, 403",
    })
    void isAnsweredAboutItsOwn(String path, int status) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + secret)
                .build();

        var answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body().contains("ask about region:430405, unit:U001"))
                .isEqualTo(status != NOT_READY && !path.equals("ledger"));
    }
}
