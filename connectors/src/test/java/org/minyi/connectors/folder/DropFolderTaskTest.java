package org.minyi.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.connectors.folder.FakeWorker.Commits;
import org.minyi.connectors.folder.FakeWorker.Killed;
import org.minyi.schemas.Reject;
import org.minyi.schemas.registry.InMemoryRegistryClient;

class DropFolderTaskTest {

    private static final String REGISTRY = "drop-folder";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "编号,受理,办结,内容";
    private static final String MAPPING = """
            name: a city
            rows: tickets
            source: city
            zone: Asia/Shanghai
            dates: {formats: ["yyyy-MM-dd HH:mm"]}
            file: {encoding: %s}
            id: 编号
            events:
              - {type: ACCEPTED, at: 受理}
              - {type: HANDLED, at: 办结}
            """;

    @TempDir
    private Path directory;

    private final Ticking clock = new Ticking(Instant.parse("2023-06-01T00:00:00Z"));
    private final Map<String, String> settings = new HashMap<>();
    private Path folder;

    @BeforeEach
    void settings() throws IOException {
        folder = Files.createDirectory(directory.resolve("in"));
        settings.put("folder", folder.toString());
        settings.put("mapping", mapping("UTF-8"));
        settings.put("settle.ms", "5000");
        settings.put("scan.ms", "10");
        settings.put("batch.rows", "3");
        settings.put("schema.registry.url", "mock://" + REGISTRY);
        settings.put("auto.register.schemas", "true");
    }

    @AfterEach
    void forget() {
        InMemoryRegistryClient.drop(REGISTRY);
    }

    @Test
    void everyRowOfAFileIsToldAndTheFileIsPutAway() throws Exception {
        drop("a.csv", table(10));
        var worker = worker(Commits.EACH_BATCH);

        run(worker);

        assertThat(worker.events()).containsExactlyElementsOf(idsOf(10));
        assertThat(worker.rejects()).isEmpty();
        assertThat(folder.resolve("a.csv")).doesNotExist();
        assertThat(folder.resolve("done/a.csv")).hasContent(table(10));
        assertThat(folder.resolve("quarantine")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void aWorkerThatDiesAnywhereTellsEachRowOnce(int killedAfter) throws Exception {
        drop("a.csv", mixed());
        var worker = worker(Commits.EACH_BATCH);

        killed(worker, killedAfter);
        killed(worker, 2);
        run(worker);

        assertThat(worker.events())
                .containsExactly(
                        "T0-ACCEPTED",
                        "T0-HANDLED",
                        "T2-ACCEPTED",
                        "T3-ACCEPTED",
                        "T3-HANDLED",
                        "T5-ACCEPTED",
                        "T5-HANDLED");
        assertThat(worker.rejects()).extracting(Reject::getOffset).containsExactly(3L, 4L, 6L);
        assertQuarantineOfMixed();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void wherePositionsAreKeptBetweenTheRecordsOfARowNoneOfThemIsLost(int killedAfter) throws Exception {
        drop("a.csv", mixed());
        var worker = worker(Commits.EACH_RECORD);

        killed(worker, killedAfter);
        run(worker);

        // Of the row it died in, what had been told may be told again: under the same ids, which count once.
        assertThat(new LinkedHashSet<>(worker.events()))
                .containsExactly(
                        "T0-ACCEPTED",
                        "T0-HANDLED",
                        "T2-ACCEPTED",
                        "T3-ACCEPTED",
                        "T3-HANDLED",
                        "T5-ACCEPTED",
                        "T5-HANDLED");
        assertThat(worker.events().size() + worker.rejects().size()).isLessThanOrEqualTo(10 + 1);
        assertQuarantineOfMixed();
    }

    @Test
    void aFileThatGrowsIsNotTaken() throws Exception {
        drop("a.csv", HEADER + "\n" + row(0));
        var worker = worker(Commits.EACH_BATCH);
        var task = new DropFolderTask(clock);

        worker.run(task, () -> {
            if (clock.now().isBefore(Instant.parse("2023-06-01T00:01:00Z"))) {
                append("a.csv", row((int) clock.elapsed().toSeconds()));
            }
            return !Files.exists(folder.resolve("a.csv"));
        });

        assertThat(worker.events()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(worker.rejects()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("done/a.csv")))
                .hasSize(worker.events().size() / 2 + 1);
    }

    @Test
    void whatIsNotYetNamedAsAFileIsLeftAlone() throws Exception {
        drop(".a.csv", table(1));
        drop("b.csv.part", table(1));
        drop("c.CSV.TMP", table(1));
        drop("d.csv", table(2));
        var worker = worker(Commits.EACH_BATCH);

        run(worker, "d.csv");

        assertThat(worker.events()).hasSize(4);
        assertThat(folder.resolve(".a.csv")).exists();
        assertThat(folder.resolve("b.csv.part")).exists();
        assertThat(folder.resolve("c.CSV.TMP")).exists();
    }

    @Test
    void aFileDroppedTwiceIsToldOnceAndBothAreKept() throws Exception {
        var worker = worker(Commits.EACH_BATCH);
        drop("a.csv", table(7));
        run(worker);

        drop("a.csv", table(7));
        run(worker);
        drop("renamed.csv", table(7));
        run(worker, "renamed.csv");

        assertThat(worker.events()).containsExactlyElementsOf(idsOf(7));
        assertThat(folder.resolve("done")).isDirectoryContaining(file -> file.endsWith("a.csv"));
        assertThat(folder.resolve("done/a-2.csv")).hasContent(table(7));
        assertThat(folder.resolve("done/renamed.csv")).exists();
    }

    @Test
    void whatTheCityWroteInGb18030IsReadAndKeptAsItWas() throws Exception {
        settings.put("mapping", mapping("GB18030"));
        var table = HEADER + "\n" + row(0) + "T1,早,,路灯不亮㐀\n";
        Files.write(folder.resolve("a.csv"), table.getBytes(GB18030));
        var worker = worker(Commits.EACH_BATCH);

        run(worker);

        assertThat(worker.events()).containsExactly("T0-ACCEPTED", "T0-HANDLED");
        assertThat(Files.readAllBytes(folder.resolve("quarantine/a.csv")))
                .isEqualTo((HEADER + "\nT1,早,,路灯不亮㐀\n").getBytes(GB18030));
        assertThat(folder.resolve("quarantine/a.csv.reasons.txt")).content().startsWith("line 3: impossible-date in ");
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstColumn() throws Exception {
        drop("a.csv", "\uFEFF" + table(2));
        var worker = worker(Commits.EACH_BATCH);

        run(worker);

        assertThat(worker.events()).hasSize(4);
    }

    @Test
    void aRenamedColumnPutsTheFileIntoQuarantineAndTheNextIsRead() throws Exception {
        drop("a.csv", table(2).replace("受理", "受理时间"));
        drop("b.csv", table(3));
        var worker = worker(Commits.EACH_BATCH);

        run(worker, "a.csv", "b.csv");

        assertThat(worker.events()).hasSize(6);
        var reject = worker.rejects().get(0);
        assertThat(worker.rejects()).hasSize(1);
        assertThat(reject.getReason()).isEqualTo("unreadable-file");
        assertThat(reject.getTopic()).isEqualTo("a.csv");
        assertThat(reject.getDetail()).contains("the file has no column '受理'");
        assertThat(folder.resolve("quarantine/a.csv")).exists();
        assertThat(folder.resolve("quarantine/a.csv.reasons.txt")).content().contains("no column '受理'");
        assertThat(folder.resolve("done/b.csv")).exists();
    }

    @Test
    void aFileThatFitsOnceTheMappingIsMendedIsReadWhenItIsDroppedAgain() throws Exception {
        var renamed = table(2).replace("受理", "受理时间");
        drop("a.csv", renamed);
        var worker = worker(Commits.EACH_BATCH);
        run(worker);

        var mapping = Path.of(settings.get("mapping"));
        Files.writeString(mapping, Files.readString(mapping).replace("at: 受理", "at: 受理时间"));
        drop("a.csv", renamed);
        run(worker);

        assertThat(worker.events()).containsExactlyElementsOf(idsOf(2));
        assertThat(worker.rejects()).hasSize(1);
        assertThat(folder.resolve("done/a.csv")).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 5, 6})
    void ofAFileThatBreaksOffTheRowsBeforeAreToldAndTheBreakOnce(int killedAfter) throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(table(2_000).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2));
        var worker = worker(Commits.EACH_BATCH);

        killed(worker, killedAfter);
        run(worker, "a.csv.gz");

        assertThat(worker.events()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(worker.events())
                .isEqualTo(idsOf(2_000).subList(0, worker.events().size()));
        assertThat(worker.rejects()).extracting(Reject::getReason).containsExactly("unreadable-file");
        assertThat(folder.resolve("quarantine/a.csv.gz")).exists();
        assertThat(folder.resolve("quarantine/a.csv.gz.reasons.txt")).content().contains("breaks off");
    }

    @Test
    void whatIsNoTableAndNoJsonIsPutAsideWithTheReason() throws Exception {
        drop("readme.docx", "nothing");
        drop("empty.csv", "");
        var worker = worker(Commits.EACH_BATCH);

        run(worker, "readme.docx", "empty.csv");

        assertThat(worker.rejects())
                .extracting(Reject::getReason)
                .containsOnly("unreadable-file")
                .hasSize(2);
        assertThat(folder.resolve("quarantine/readme.docx.reasons.txt"))
                .content()
                .contains("a file to load ends in");
        assertThat(folder.resolve("quarantine/empty.csv.reasons.txt")).content().contains("the file is empty");
    }

    @Test
    void aTableWithoutAMappingIsPutAsideAndJsonLinesNeedNone() throws Exception {
        settings.remove("mapping");
        drop("a.csv", table(1));
        drop("b.jsonl", "{\"topic\": 1}\n");
        var worker = worker(Commits.EACH_BATCH);

        run(worker, "a.csv", "b.jsonl");

        assertThat(worker.rejects()).hasSize(2);
        assertThat(folder.resolve("quarantine/a.csv.reasons.txt")).content().contains("name no mapping");
        assertThat(folder.resolve("quarantine/b.jsonl")).hasContent("{\"topic\": 1}\n");
        assertThat(folder.resolve("done/b.jsonl")).exists();
    }

    /** A table with a broken row, a row of which an event is refused, and one with an open quote. */
    private static String mixed() {
        return HEADER + "\n" + row(0) + "T1,never,,\n" + "T2,2023-05-01 08:00,soon,\n" + row(3) + "T4,\"open,,\n"
                + row(5);
    }

    private void assertQuarantineOfMixed() {
        assertThat(folder.resolve("done/a.csv")).hasContent(mixed());
        assertThat(folder.resolve("quarantine/a.csv"))
                .hasContent(HEADER + "\nT1,never,,\nT2,2023-05-01 08:00,soon,\nT4,\"open,,\n");
        assertThat(folder.resolve("quarantine/a.csv.reasons.txt")).content().hasLineCount(3);
        assertThat(folder.resolve("quarantine").toFile().list()).hasSize(2);
    }

    private static String table(int rows) {
        return HEADER + "\n"
                + IntStream.range(0, rows).mapToObj(DropFolderTaskTest::row).collect(Collectors.joining());
    }

    private static String row(int number) {
        return "T%d,2023-05-01 08:00,2023-05-02 09:00,\"路灯, 不亮 %d\"\n".formatted(number, number * 7919);
    }

    private static List<String> idsOf(int rows) {
        return IntStream.range(0, rows)
                .boxed()
                .flatMap(row -> List.of("T" + row + "-ACCEPTED", "T" + row + "-HANDLED").stream())
                .toList();
    }

    private FakeWorker worker(Commits commits) {
        return new FakeWorker(settings, commits);
    }

    private void run(FakeWorker worker) throws InterruptedException {
        run(worker, "a.csv");
    }

    private void run(FakeWorker worker, String... files) throws InterruptedException {
        worker.killAfter(Integer.MAX_VALUE);
        worker.run(new DropFolderTask(clock), () -> Arrays.stream(files)
                .noneMatch(file -> Files.exists(folder.resolve(file))));
    }

    private void killed(FakeWorker worker, int after) throws InterruptedException {
        worker.killAfter(after);
        try {
            worker.run(
                    new DropFolderTask(clock),
                    () -> folder.toFile().list((in, name) -> name.startsWith("a.")).length == 0);
        } catch (Killed asItShould) {
            // The next one goes on.
        }
    }

    private String mapping(String encoding) throws IOException {
        return Files.writeString(directory.resolve(encoding + ".yaml"), MAPPING.formatted(encoding))
                .toString();
    }

    private void drop(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void append(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
