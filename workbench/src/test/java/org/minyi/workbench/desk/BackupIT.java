package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.RevisionCheck;
import org.minyi.streams.query.topics.TopicCheck;

/** All that Minyi holds is backed up, and restored into another Minyi: by the command line, cell by cell. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    private static final int PATIENCE_S = 240;
    private static final String YEAR = "2023";
    private static final List<Topic<?, ?>> FACTS =
            List.of(Topics.RATINGS, Topics.CALLS, Topics.TICKETS, Topics.SESSIONS, Topics.SERVICES);
    private static final List<Topic<?, ?>> BESIDE = List.of(Topics.DEPARTMENTS, Topics.YEARS, Topics.ANNUAL_REPORTS);

    @TempDir
    private static Path directory;

    private static TryDesk former;

    @BeforeAll
    static void streamTheYear() throws Exception {
        former = TryDesk.open(directory.resolve("former"));
        former.stream(TryDesk.year(0.001, TryDesk.seed("minyi.backup.seed")));
    }

    @AfterAll
    static void close() {
        if (former != null) {
            former.close();
        }
    }

    @Test
    @Order(1)
    void whatWasExportedAndIsLoadedElsewhereGivesTheSameFigures() throws Exception {
        var out = directory.resolve("out");
        run(former, 0, "export", "--out", out.toString());
        assertOnlyMine(out);

        try (var other = TryDesk.open(directory.resolve("other"))) {
            var files = new ArrayList<>(List.of("load"));
            names(out).forEach(name -> files.add(out.resolve(name).toString()));
            run(other, 0, files.toArray(String[]::new));

            assertSameFigures(other);
        }
    }

    @Test
    @Order(2)
    void aBackupHoldsEverythingAndPutsItWhereItStood() throws Exception {
        live();
        var backup = directory.resolve("backup");
        run(former, 0, "export", "--whole", "--out", backup.toString());
        assertOnlyMine(backup);

        try (var restored = TryDesk.open(directory.resolve("restored"))) {
            var damaged = damagedCopyOf(backup);
            assertThat(run(restored, 1, "load", damaged.toString())).contains("is not as it was written");
            assertThat(run(restored, 0, "load", backup.toString())).contains("Restored as the manifest tells");
            assertThat(run(restored, 1, "load", backup.toString())).contains("holds records already");

            FACTS.forEach(topic -> assertThat(places(restored, topic)).isEqualTo(places(former, topic)));
            BESIDE.forEach(topic -> assertThat(contents(restored, topic)).isEqualTo(contents(former, topic)));
            assertSameFigures(restored);
            assertThat(refusals(restored)).isEqualTo(refusals(former));
            assertThat(complaints(restored)).isEmpty();
            itGoesOnAsBefore(restored);
        }
    }

    /** Everything that a backup must not lose or change: a report, a closed year, refusals of all kinds, an abort. */
    private static void live() throws Exception {
        run(former, 0, "report", "--year", YEAR, "--publish");
        run(former, 0, "year", "close", YEAR);
        former.stream(YearIT.rated("LATE", 1));
        former.stream(YearIT.rated("OPEN", 2, Instant.parse("2022-05-01T00:30:00Z")));
        former.stream(YearIT.rated(
                "FUTURE", 3, Instant.now().plus(Duration.ofMinutes(10)).plusSeconds(5)));
        former.send(inlet -> inlet.raw(Topics.TICKETS, new byte[] {1}, new byte[] {0, 1, 2}));
        try (var aborted = former.desk().clients().transactions("aborted", Duration.ofMinutes(1))) {
            aborted.initTransactions();
            aborted.beginTransaction();
            for (int record = 0; record < 3; record++) {
                aborted.send(new ProducerRecord<>(Topics.RATINGS.name(), 0, null, new byte[] {7}));
            }
            aborted.flush();
            aborted.abortTransaction();
        }
        var rows = Files.writeString(directory.resolve("rows.jsonl"), "not json\n");
        run(former, 0, "load", rows.toString());
        former.catchUp();
    }

    /** A closed year is still closed and can be reopened, a published report can still be recomputed. */
    private static void itGoesOnAsBefore(TryDesk restored) throws Exception {
        var report = "/api/v1/reports/2023?format=text&revision=1";
        assertThat(restored.api().text(report)).isEqualTo(former.api().text(report));
        var check = new RevisionCheck(restored.desk().config());
        var published = check.find(2023, "hengyang-annual", 1).orElseThrow();
        assertThat(check.recompute(published, read -> {}).findings()).isEmpty();

        restored.stream(YearIT.rated("LATER", 1));
        assertThat(refusals(restored)).hasSize(refusals(former).size() + 1);
        var before = Long.parseLong(restored.figures(YEAR).get("ratings.total"));
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsMatching(e -> e.getMessage().contains("reopen it once more"))
                .until(() -> restored.api().post("/api/v1/years/" + YEAR + "/reopen"), answer -> true);
        restored.catchUp();
        assertThat(Long.parseLong(restored.figures(YEAR).get("ratings.total"))).isEqualTo(before + 2);
        assertThat(restored.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
    }

    private static void assertSameFigures(TryDesk other) {
        var cells = former.cells();
        assertThat(cells).hasSizeGreaterThan(1_000);
        assertThat(other.cells()).isEqualTo(cells);
        assertThat(other.figures(YEAR)).isEqualTo(former.figures(YEAR));
        assertThat(ledger(other)).isEqualTo(ledger(former)).isNotEmpty().allSatisfy(BackupIT::closes);
        assertThat(other.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
    }

    private static List<JsonNode> ledger(TryDesk desk) {
        var rows = new ArrayList<JsonNode>();
        desk.api().json("/api/v1/reports/" + YEAR).path("ledger").forEach(rows::add);
        return rows;
    }

    private static void closes(JsonNode row) {
        long booked = List.of("counted", "duplicates", "superseded", "waiting", "rejected").stream()
                .mapToLong(outcome -> row.path(outcome).asLong())
                .sum();
        assertThat(row.path("in").asLong()).isEqualTo(booked);
    }

    /** Every record with its partition, offset and time of arrival. */
    private static Set<String> places(TryDesk desk, Topic<?, ?> topic) {
        var places = new HashSet<String>();
        desk.read(topic)
                .forEach(record -> places.add(record.partition() + " " + record.offset() + " " + record.arrivedAt()
                        + " " + Arrays.toString(record.key()) + " " + Arrays.toString(record.value())));
        return places;
    }

    private static Set<List<ByteBuffer>> contents(TryDesk desk, Topic<?, ?> topic) {
        var contents = new HashSet<List<ByteBuffer>>();
        desk.read(topic)
                .forEach(record ->
                        contents.add(List.of(ByteBuffer.wrap(record.key()), ByteBuffer.wrap(record.value()))));
        return contents;
    }

    private static List<String> refusals(TryDesk desk) {
        return desk.rejects().stream()
                .map(reject -> reject.getTopic() + " " + reject.getPartition() + " " + reject.getOffset() + " "
                        + reject.getReason())
                .sorted()
                .toList();
    }

    private static List<String> complaints(TryDesk desk) {
        try (var admin = desk.desk().clients().admin()) {
            return new TopicCheck(admin).complaints(Topics.all());
        }
    }

    private static Path damagedCopyOf(Path backup) throws IOException {
        var copy = Files.createDirectories(directory.resolve("damaged"));
        for (var name : names(backup)) {
            Files.copy(backup.resolve(name), copy.resolve(name));
        }
        var calls = copy.resolve(Topics.CALLS.name() + ".gz");
        var bytes = Files.readAllBytes(calls);
        bytes[bytes.length / 2] ^= 1;
        Files.write(calls, bytes);
        return copy;
    }

    private static void assertOnlyMine(Path made) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        for (var name : names(made)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    private static List<String> names(Path made) throws IOException {
        try (var files = Files.list(made)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String run(TryDesk desk, int exit, String... words) throws Exception {
        var command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--url", desk.desk().stack().addresses().http()));
        var cli = Cli.start(Files.createTempFile(directory, "output", ".txt"), command.toArray(String[]::new));
        assertThat(cli.process().waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        assertThat(cli.process().exitValue()).as(cli.output()).isEqualTo(exit);
        return cli.output();
    }
}
