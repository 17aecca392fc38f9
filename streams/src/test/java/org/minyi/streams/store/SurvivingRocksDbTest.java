package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table on the disk is after a while, and after a crash. */
class SurvivingRocksDbTest {

    private static final String NAME = "rows";
    private static final String MEGABYTE = "x".repeat(1 << 20);
    private static final Path STORE = Path.of("minyi", "global", "rocksdb", NAME);

    @TempDir
    private Path before;

    @TempDir
    private Path after;

    @Test
    void isThereAgainThoughNobodyClosedIt() throws IOException {
        leftBehind("row");

        try (var driver = driver(after)) {
            assertThat(rows(driver).get("key")).isEqualTo("row");
        }
    }

    @Test
    void isReadInAnewWhenItWasWrittenTooLongAgo() throws IOException {
        leftBehind("row");
        age(Duration.ofDays(16));

        try (var driver = driver(after)) {
            assertThat(rows(driver).get("key")).isNull();
        }
    }

    @Test
    void isKeptForAFortnight() throws IOException {
        leftBehind("row");
        age(Duration.ofDays(14));

        try (var driver = driver(after)) {
            assertThat(rows(driver).get("key")).isEqualTo("row");
        }
    }

    @Test
    void isReadInAnewWhenItMakesNoSense() throws IOException {
        leftBehind("row");
        Files.writeString(after.resolve(STORE).resolve("CURRENT"), "nonsense");

        try (var driver = driver(after)) {
            assertThat(rows(driver).get("key")).isNull();
        }
    }

    /** What is on the disk of a process that goes on: so much is put that it is written, and a copy of it was never closed. */
    private void leftBehind(String row) throws IOException {
        try (var driver = driver(before)) {
            rows(driver).put("key", row);
            var opened = manifest();
            for (int i = 0; manifest() == opened; i++) {
                assertThat(i).isLessThan(1_000);
                rows(driver).put("more" + i, MEGABYTE);
            }
            copy();
        }
    }

    /** Bytes of the list of complete files: it grows when one was written. */
    private long manifest() throws IOException {
        return sizes().entrySet().stream()
                .filter(file -> file.getKey().getFileName().toString().startsWith("MANIFEST"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Taken between two looks that saw the same: what is in the background writes at any time, and a copy is of one moment. */
    private void copy() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            var was = sizes();
            Utils.delete(after.resolve(STORE).toFile());
            Files.createDirectories(after.resolve(STORE));
            for (var file : was.keySet()) {
                Files.copy(file, after.resolve(STORE).resolve(file.getFileName()));
            }
            if (sizes().equals(was)) {
                return;
            }
        }
        throw new AssertionError("the store never comes to rest");
    }

    private Map<Path, Long> sizes() throws IOException {
        var sizes = new HashMap<Path, Long>();
        try (var files = Files.list(before.resolve(STORE))) {
            for (var file : files.toList()) {
                if (!file.endsWith("LOCK")) {
                    sizes.put(file, Files.size(file));
                }
            }
        }
        return sizes;
    }

    private void age(Duration by) throws IOException {
        try (var files = Files.list(after.resolve(STORE))) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(by)));
            }
        }
    }

    private static KeyValueStore<String, String> rows(TopologyTestDriver driver) {
        return driver.getKeyValueStore(NAME);
    }

    private static TopologyTestDriver driver(Path directory) {
        var builder = new StreamsBuilder();
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(SurvivingRocksDb.table(NAME), Serdes.String(), Serdes.String())
                        .withLoggingDisabled(),
                "topic",
                Consumed.with(Serdes.String(), Serdes.String()),
                () -> new Processor<String, String, Void, Void>() {

                    @Override
                    public void process(Record<String, String> row) {
                        throw new AssertionError("nothing is sent");
                    }
                });
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "minyi");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return new TopologyTestDriver(builder.build(), settings);
    }
}
