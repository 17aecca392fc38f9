package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./minyi rejects} against a server that answers as it is told. */
class RejectsCommandTest {

    private static final String FOUND = """
            {"total": 3, "rows": [{"refusedAt": "2027-01-08T00:00:01Z"}]}""";
    private static final String SENT = "{\"id\": \"0-3\", \"standsAt\": \"ratings.internal.ratings.v1-3@18\"}";

    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final StringWriter complaints = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void answer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/rejects", exchange -> {
            var question = exchange.getRequestURI().toString().replace("/api/v1/rejects", "");
            var said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(said.isEmpty() ? question : question + " " + said);
            var answer = answers.getOrDefault(question, "{\"detail\": \"There is no such reject\"}");
            exchange.sendResponseHeaders(answers.containsKey(question) ? 200 : 404, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(answer.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void asksForAPage() {
        answers.put("?page=2&until=&reason=not-json&topic=%E5%85%AD%E6%9C%88.csv", "{\"count\": 0}");

        assertThat(run("list", "--reason", "not-json", "--topic", "六月.csv", "--page", "2"))
                .isZero();
    }

    @Test
    void replaysAllOfAReasonStepByStep() {
        answers.put("?reason=not-json&source=hcp", FOUND);
        var until = "&until=2027-01-08T00%3A00%3A01Z";
        answers.put(
                "/replay?reason=not-json&source=hcp" + until + "&from=",
                "{\"sent\": 2, \"ofFiles\": 0, \"next\": \"0-1000\"}");
        answers.put(
                "/replay?reason=not-json&source=hcp" + until + "&from=0-1000",
                "{\"sent\": 0, \"ofFiles\": 1, \"next\": null}");

        assertThat(run("replay", "--reason", "not-json", "--source", "hcp")).isZero();

        assertThat(asked).hasSize(3);
    }

    @Test
    void replaysEachThatItCan() {
        answers.put("/0-3/replay", SENT);

        assertThat(run("replay", "0-2", "0-3")).isEqualTo(1);

        assertThat(asked).containsExactly("/0-2/replay", "/0-3/replay");
        assertThat(complaints.toString()).isEqualToIgnoringNewLines("0-2: There is no such reject");
    }

    @Test
    void sendsACorrectedEventInsteadOfOne() throws IOException {
        answers.put("/0-3/replay", SENT);
        var file = Files.writeString(folder.resolve("corrected.json"), "{\"topic\": \"…\"}");

        assertThat(run("replay", "0-3", "--with", file.toString())).isZero();

        assertThat(asked).containsExactly("/0-3/replay {\"topic\": \"…\"}");
    }

    @Test
    void sendsNothingForAnEmptyOrMissingFile() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.json"));

        assertThat(run("replay", "0-3", "--with", empty.toString())).isEqualTo(1);
        assertThat(run("replay", "0-3", "--with", "nowhere.json")).isEqualTo(1);

        assertThat(asked).isEmpty();
        assertThat(complaints.toString()).contains("empty.json holds no event").contains("nowhere.json cannot be read");
    }

    @Test
    void mustBeToldWhichInOneWay() {
        assertThat(run("replay")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("replay", "--topic", "june.csv")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("replay", "0-3", "--reason", "not-json")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("replay", "0-2", "0-3", "--with", "corrected.json")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("replay", "--reason", "not-json", "--with", "corrected.json"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(asked).isEmpty();
    }

    @Test
    void saysThatBytesCannotBeCorrected() {
        answers.put("/0-3?row=false", "{\"topic\": \"june.csv\", \"event\": null, \"bytes\": \"AAEC\"}");

        assertThat(run("show", "0-3", "--event")).isEqualTo(1);

        assertThat(complaints.toString()).contains("It holds no event that can be read");
    }

    private int run(String command, String... options) {
        var words = new ArrayList<>(List.of(
                command, "--url", "http://127.0.0.1:" + server.getAddress().getPort()));
        words.addAll(List.of(options));
        return new CommandLine(new RejectsCommand())
                .setExecutionExceptionHandler(new Complaint())
                .setErr(new PrintWriter(complaints, true))
                .execute(words.toArray(String[]::new));
    }
}
