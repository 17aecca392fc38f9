package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./minyi report} against whatever answers. */
class ReportCommandTest {

    private static final byte[] NO_TEXT = {'P', 'K', (byte) 0xFF, 0, (byte) 0xC3};

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final StringWriter complaints = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void answer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, NO_TEXT.length);
            try (var body = exchange.getResponseBody()) {
                body.write(NO_TEXT);
            }
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void writesAFileByteForByte() throws IOException {
        var file = folder.resolve("report.xlsx");

        assertThat(run("--window", "2023-05", "--profile", "county-bulletin", "--format", "xlsx", "--out", "" + file))
                .isZero();

        assertThat(Files.readAllBytes(file)).isEqualTo(NO_TEXT);
        assertThat(asked).containsExactly("/api/v1/reports/2023-05?profile=county-bulletin&format=xlsx");
    }

    @Test
    void asksForTheAnnualReportOfAYear() {
        assertThat(run("--year", "2023")).isZero();

        assertThat(asked).containsExactly("/api/v1/reports/2023?profile=hengyang-annual&format=text");
    }

    @Test
    void printsNoWorkbook() {
        assertThat(run("--year", "2023", "--format", "xlsx")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(complaints.toString()).contains("say --out FILE, e.g. --out report.xlsx");
        assertThat(asked).isEmpty();
    }

    @Test
    void isAboutAYearOrAWindow() {
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--year", "2023", "--window", "2023-05")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        assertThat(run("--year", "2023", "--out", "" + folder.resolve("none/report.txt")))
                .isEqualTo(1);

        assertThat(complaints.toString()).contains("report.txt cannot be written");
    }

    private int run(String... options) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        var words = Stream.concat(Stream.of("--url", url), Stream.of(options)).toArray(String[]::new);
        return new CommandLine(new ReportCommand())
                .setExecutionExceptionHandler(new Complaint())
                .setErr(new PrintWriter(complaints))
                .execute(words);
    }
}
