package org.minyi.workbench.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Sha256;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.personal.OwnerOnly;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Formats;
import org.minyi.streams.Rulebook;
import org.minyi.streams.Version;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.files.CompressedElsewhere;

/** Writes what cannot be made from anything else, byte for byte and with where each record stands. */
public final class Backup implements AutoCloseable {

    private static final int EVERY = 10_000;

    private final FeedbackConfig config;
    private final Offsets offsets;
    private final FactLog log;
    private final Frames frames;
    private final Serde<Reject> rejects;
    private final Map<Topic<?, ?>, Map<TopicPartition, Long>> ends;
    private final ExecutorService compressor = Executors.newSingleThreadExecutor(Backup::thread);
    private long written;

    /** Backs the cluster of that configuration up, as it stands now. */
    public Backup(FeedbackConfig config) {
        var clients = new KafkaClients(config.kafka());
        this.config = config;
        this.offsets = Offsets.patient(clients.admin());
        this.log = new FactLog(clients);
        this.frames = new Frames(RegistryClient.connect(SchemaSettings.from(config.registry())));
        this.rejects = Formats.of(config).serde(Topics.REJECTS);
        this.ends = endsOfOneMoment();
    }

    /** How many offsets there are, of which records take most. */
    public long offsets() {
        return ends.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Writes all of it into a directory and tells now and then how many records have been written.
     *
     * @return what it holds, a line a topic
     */
    public List<String> write(Path directory, LongConsumer progress) throws IOException {
        var held = new ArrayList<Manifest.Held>();
        for (var topic : Kept.all()) {
            held.add(write(topic, directory, progress));
        }
        new Manifest(
                        Manifest.LAYOUT,
                        InstantSource.system().instant().toString(),
                        Version.CURRENT,
                        config.applicationId(),
                        Rulebook.of(config).fingerprint(),
                        held,
                        frames.writers())
                .write(directory);
        return held.stream()
                .map(each ->
                        "%-34s %,12d records  %s".formatted(each.topic(), each.count(), directory.resolve(each.file())))
                .toList();
    }

    @Override
    public void close() {
        compressor.shutdownNow();
        rejects.close();
        log.close();
        offsets.close();
    }

    /**
     * The ends of everything, such that every place that a year or a report names is in. A year that is closed meanwhile
     * would have its marks among the facts and not be among the years, so it is asked once more.
     */
    private Map<Topic<?, ?>, Map<TopicPartition, Long>> endsOfOneMoment() {
        while (true) {
            var all = new TreeMap<Topic<?, ?>, Map<TopicPartition, Long>>(
                    Comparator.comparing(topic -> Kept.all().indexOf(topic)));
            Kept.BESIDE.forEach(topic -> all.put(topic, ends(topic)));
            Kept.FACTS.forEach(topic -> all.put(topic, ends(topic)));
            if (ends(Topics.YEARS).equals(all.get(Topics.YEARS))) {
                return all;
            }
        }
    }

    private Map<TopicPartition, Long> ends(Topic<?, ?> topic) {
        return offsets.ends(offsets.partitions(topic.name()));
    }

    private Manifest.Held write(Topic<?, ?> topic, Path directory, LongConsumer progress) throws IOException {
        var byPartition = new TreeMap<Integer, Long>();
        ends.get(topic).forEach((partition, end) -> byPartition.put(partition.partition(), end));
        var records = new TreeMap<Integer, Long>();
        var digest = Sha256.begin();
        try (var file = new CompressedElsewhere(
                new DigestOutputStream(OwnerOnly.open(directory.resolve(Kept.fileOf(topic))), digest), compressor)) {
            byPartition.forEach((partition, end) -> records.put(
                    partition, write(topic, new TopicPartition(topic.name(), partition), end, file, progress)));
        }
        return new Manifest.Held(topic.name(), Kept.fileOf(topic), Sha256.text(digest.digest()), byPartition, records);
    }

    private long write(
            Topic<?, ?> topic, TopicPartition partition, long end, OutputStream file, LongConsumer progress) {
        long before = written;
        log.read(partition, end, record -> {
            if (topic == Topics.REJECTS && isMadeAnew(record)) {
                return;
            }
            frames.see(topic, record.value());
            put(BackupLine.of(record), file);
            if (++written % EVERY == 0) {
                progress.accept(written);
            }
        });
        return written - before;
    }

    /** What the application refused of the facts it will refuse again; what never was among them has no other copy. */
    private boolean isMadeAnew(Arrival record) {
        var reject = rejects.deserializer().deserialize(record.topic(), record.value());
        return Kept.FACTS.stream().anyMatch(topic -> topic.name().equals(reject.getTopic()));
    }

    private static void put(BackupLine line, OutputStream file) {
        try {
            file.write(line.text().getBytes(US_ASCII));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "compressor");
        thread.setDaemon(true);
        return thread;
    }
}
