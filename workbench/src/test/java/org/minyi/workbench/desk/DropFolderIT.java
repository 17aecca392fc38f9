package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Event;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.workbench.connect.ConnectApi;
import org.minyi.workbench.connect.Connector;
import org.minyi.workbench.load.PipelineLedger;
import org.minyi.workbench.stack.StackSettings;

/** Files dropped into folders of a real worker, which is killed again and again. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DropFolderIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PASSWORD = "open-sesame-4711";
    private static final String HEADER = "编号,受理,办结,内容\n";
    private static final int ROWS = 4_000;
    private static final int BROKEN_EVERY = 400;
    private static final int KILLS = 3;
    private static final String MAPPING = """
            name: a city
            rows: tickets
            source: %s
            zone: Asia/Shanghai
            dates: {formats: ["yyyy-MM-dd HH:mm"]}
            file: {encoding: %s}
            id: 编号
            events:
              - {type: ACCEPTED, at: 受理}
              - {type: HANDLED, at: 办结}
            """;

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static Path old;
    private static Path modern;

    @BeforeAll
    static void startTheStack() throws IOException {
        old = Files.createDirectories(directory.resolve("old"));
        modern = Files.createDirectories(directory.resolve("modern"));
        desk = TryDesk.withoutApp(
                StackSettings.anywhere(directory.resolve("data")).withConnect(0), Map.of());
        desk.desk().startApp();
        desk.desk().stack().startConnect();
        connector("old", old, "GB18030", Map.of("batch.rows", "20"));
        connector("modern", modern, "UTF-8", Map.of("tasks.max", "2"));
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void howeverOftenTheWorkerIsKilledEachRowIsToldOnce() throws Exception {
        Files.write(
                old.resolve("tickets.csv"),
                table(ROWS, DropFolderIT::sometimesBroken).getBytes(GB18030));
        Files.write(modern.resolve("ratings.jsonl.gz"), zipped(ratings(3_000)));
        var random = new Random(TryDesk.seed("minyi.kills"));

        for (int kill = 0; kill < KILLS; kill++) {
            int before = desk.read(Topics.TICKETS).size();
            await().atMost(PATIENCE).until(() -> desk.read(Topics.TICKETS).size() > before || isEmpty(old));
            Thread.sleep(random.nextInt(500));
            desk.desk().stack().killConnect();
            var name = "kill-" + kill;
            Files.writeString(modern.resolve(name + ".csv"), table(50, row -> sound(name + "-" + row)));
            desk.desk().stack().startConnect();
        }
        await().atMost(PATIENCE).until(() -> isEmpty(old) && isEmpty(modern));
        desk.catchUp();

        int broken = ROWS / BROKEN_EVERY;
        assertThat(events(Topics.TICKETS, "old")).doesNotHaveDuplicates().hasSize(2 * (ROWS - broken));
        assertThat(events(Topics.TICKETS, "modern")).doesNotHaveDuplicates().hasSize(2 * 50 * KILLS);
        assertThat(events(Topics.RATINGS, "hcp")).doesNotHaveDuplicates().hasSize(3_000);
        assertThat(rejects("tickets.csv"))
                .extracting(Reject::getOffset)
                .doesNotHaveDuplicates()
                .hasSize(broken);
        assertThat(ledger("old", "modern", "hcp"))
                .containsExactly(
                        "hcp: +3000 in = +3000 counted +0 duplicates +0 superseded +0 waiting +0 rejected",
                        "modern: +300 in = +300 counted +0 duplicates +0 superseded +0 waiting +0 rejected",
                        "old: +7980 in = +7980 counted +0 duplicates +0 superseded +0 waiting +0 rejected");
        assertThat(Files.readAllBytes(old.resolve("quarantine/tickets.csv")))
                .isEqualTo(table(ROWS, row -> isBroken(row) ? sometimesBroken(row) : "")
                        .getBytes(GB18030));
        assertThat(old.resolve("quarantine/tickets.csv.reasons.txt")).content().hasLineCount(broken);
        assertThat(Files.readAllBytes(old.resolve("done/tickets.csv")))
                .isEqualTo(table(ROWS, DropFolderIT::sometimesBroken).getBytes(GB18030));
        assertThat(old.resolve("quarantine").toFile().list()).hasSize(2);
    }

    @Test
    @Order(2)
    void whatCannotBeReadIsPutAsideWithItsReasonAndTheRestGoesOn() throws Exception {
        Files.writeString(modern.resolve("mark.csv"), "\uFEFF" + table(3, row -> sound("BOM" + row)));
        Files.writeString(modern.resolve("renamed.csv"), "编号,受理时间,办结,内容\n" + sound("R"));
        Files.writeString(modern.resolve("missing.csv"), "编号,办结,内容\nM,2023-05-02 09:00,\n");
        Files.writeString(modern.resolve("quotes.csv"), HEADER + "Q1,\"2023-05-01 08:00,,\n" + sound("Q2"));
        Files.writeString(
                modern.resolve("long.csv"), HEADER + sound("L1") + "L2," + "长".repeat(12 << 20) + "\n" + sound("L3"));
        Files.write(modern.resolve("sheet.xlsx"), sheet());
        Files.writeString(modern.resolve("again.csv"), "\uFEFF" + table(3, row -> sound("BOM" + row)));
        Files.writeString(modern.resolve("unfinished.csv.part"), HEADER + sound("U"));

        await().atMost(PATIENCE).until(() -> isEmpty(modern));
        desk.catchUp();

        assertThat(events(Topics.TICKETS, "modern"))
                .doesNotHaveDuplicates()
                .contains("BOM0-ACCEPTED", "BOM2-HANDLED", "Q2-ACCEPTED", "L1-ACCEPTED", "L3-ACCEPTED", "X1-ACCEPTED")
                .doesNotContain("R-ACCEPTED", "M-ACCEPTED", "Q1-ACCEPTED", "X2-ACCEPTED", "U-ACCEPTED")
                .hasSize(2 * 50 * KILLS + 6 + 2 + 4 + 1);
        assertThat(reasons())
                .isEqualTo(new TreeMap<>(Map.of(
                        "renamed.csv", "unreadable-file",
                        "missing.csv", "unreadable-file",
                        "quotes.csv", "broken-quotes",
                        "long.csv", "line-too-long",
                        "sheet.xlsx", "formula-without-value")));
        assertThat(modern.resolve("quarantine/renamed.csv.reasons.txt"))
                .content()
                .contains("no column '受理'");
        assertThat(modern.resolve("quarantine/quotes.csv")).hasContent(HEADER + "Q1,\"2023-05-01 08:00,,\n");
        assertThat(modern.resolve("quarantine/sheet.xlsx.tsv")).content().startsWith("编号\t受理\t办结\nX2\t");
        assertThat(modern.resolve("done")).isDirectoryContaining(file -> file.endsWith("again.csv"));
        assertThat(modern.resolve("unfinished.csv.part")).exists();
    }

    @Test
    @Order(3)
    void aConnectorThatCannotWorkIsRefusedWithASentence() {
        var worker = new ConnectApi(desk.desk().stack().addresses().connect());

        assertThatThrownBy(() -> worker.put(settings("a", Path.of("relative"), "UTF-8", Map.of())))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("begin with a /");
        assertThatThrownBy(() -> worker.put(settings("a", directory.resolve("nowhere"), "UTF-8", Map.of())))
                .hasMessageContaining("is no folder that the worker may read and write");
        assertThatThrownBy(() -> worker.put(settings("a", old, "no-such-encoding", Map.of())))
                .hasMessageContaining("line 6: 'no-such-encoding' is no encoding");
    }

    @Test
    @Order(4)
    void noSecretAndNoCellIsInALog() {
        assertThat(desk.desk().stack().connect().orElseThrow().log())
                .content()
                .contains("Done with tickets.csv")
                .doesNotContain(PASSWORD)
                .doesNotContain("路灯");
    }

    private static void connector(String name, Path folder, String encoding, Map<String, String> more)
            throws IOException {
        new ConnectApi(desk.desk().stack().addresses().connect()).put(settings(name, folder, encoding, more));
    }

    private static Connector settings(String name, Path folder, String encoding, Map<String, String> more)
            throws IOException {
        var mapping = Files.writeString(directory.resolve(encoding + ".yaml"), MAPPING.formatted(name, encoding));
        var secrets = Files.writeString(directory.resolve("secrets.properties"), "registry=minyi:" + PASSWORD);
        var settings = new HashMap<>(Map.of(
                "name",
                name,
                "connector.class",
                "org.minyi.connectors.folder.DropFolderConnector",
                "folder",
                folder.toString(),
                "mapping",
                mapping.toString(),
                "settle.ms",
                "500",
                "scan.ms",
                "100",
                "schema.registry.url",
                desk.desk().stack().registry(),
                "basic.auth.user.info",
                "${file:" + secrets + ":registry}"));
        settings.putAll(more);
        return new Connector(name, settings);
    }

    /** The ids of all events of a source that readers of committed records see. */
    private static List<String> events(Topic<?, ?> topic, String source) {
        try (var serde = Formats.of(desk.desk().config()).serde(topic)) {
            return desk.read(topic).stream()
                    .map(row -> (Event) serde.deserializer().deserialize(row.topic(), row.value()))
                    .filter(event -> event.getSource().equals(source))
                    .map(Event::getEventId)
                    .toList();
        }
    }

    private static List<Reject> rejects(String file) {
        return desk.rejects().stream()
                .filter(reject -> reject.getTopic().equals(file))
                .toList();
    }

    /** What was refused of each file of the second folder: of each just one thing. */
    private static Map<String, String> reasons() {
        return desk.rejects().stream()
                .filter(reject -> !reject.getTopic().equals("tickets.csv"))
                .collect(Collectors.toMap(
                        Reject::getTopic, Reject::getReason, (one, other) -> one + ", " + other, TreeMap::new));
    }

    private static List<String> ledger(String... sources) {
        var sent = new TreeMap<String, Long>();
        Stream.of(sources)
                .forEach(source ->
                        sent.put(source, (long) (events(Topics.TICKETS, source).size()
                                + events(Topics.RATINGS, source).size())));
        return PipelineLedger.of(desk.api()).lines(sent);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.noneMatch(
                    file -> Files.isRegularFile(file) && !file.toString().endsWith(".part"));
        }
    }

    private static String table(int rows, IntFunction<String> row) {
        return HEADER + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining());
    }

    private static String sound(String id) {
        return id + ",2023-05-01 08:00,2023-05-02 09:00,路灯不亮\n";
    }

    private static boolean isBroken(int row) {
        return row % BROKEN_EVERY == BROKEN_EVERY / 2;
    }

    private static String sometimesBroken(int row) {
        return isBroken(row) ? "T" + row + ",昨天,,路灯不亮㐀\n" : sound("T" + row);
    }

    private static String ratings(int count) {
        return IntStream.range(0, count).mapToObj("""
                        {"topic":"ratings.internal.ratings.v1","event":{"eventId":"R%1$d-1","eventTime":"2023-05-01T08:00:00Z","source":"hcp","ratingId":"R%1$d","type":"RATED","level":5,"mode":"ACTIVE"}}
                        """::formatted).collect(Collectors.joining());
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet");
            var names = List.of("编号", "受理", "办结");
            IntStream.range(0, names.size()).forEach(column -> sheet.value(0, column, names.get(column)));
            sheet.value(1, 0, "X1");
            sheet.value(1, 1, "2023-05-01 08:00");
            sheet.value(2, 0, "X2");
            sheet.formula(2, 1, "B2");
        }
        return bytes.toByteArray();
    }
}
