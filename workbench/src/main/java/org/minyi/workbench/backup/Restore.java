package org.minyi.workbench.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.minyi.schemas.Sha256;
import org.minyi.schemas.Topic;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.stack.StackException;

/** Puts a backup into a cluster whose topics are there and empty, and holds what came of it against the manifest. */
public final class Restore implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int EVERY = 10_000;

    private final Path directory;
    private final Manifest manifest;
    private final KafkaClients clients;
    private final String applicationId;
    private final Admin admin;
    private final Offsets offsets;
    private final Frames frames;
    private long sent;

    /**
     * Reads the manifest of that directory.
     *
     * @throws IllegalArgumentException with a sentence, if it is no whole backup
     */
    public Restore(Path directory, FeedbackConfig config) throws IOException {
        this.directory = directory;
        this.manifest = Manifest.read(directory);
        this.clients = new KafkaClients(config.kafka());
        this.applicationId = config.applicationId();
        this.admin = clients.admin();
        this.offsets = Offsets.patient(admin);
        this.frames = new Frames(RegistryClient.connect(SchemaSettings.from(config.registry())));
    }

    /** Whether a path is a backup rather than a file of events. */
    public static boolean isBackup(Path path) {
        return Files.isDirectory(path);
    }

    /** How many records it holds. */
    public long count() {
        return manifest.count();
    }

    /**
     * Restores all of it and tells now and then how many records have been sent.
     *
     * @return what was restored, a line a topic
     * @throws IllegalArgumentException with a sentence before anything is sent, if a file is damaged or a topic not empty
     */
    public List<String> run(LongConsumer progress) throws IOException {
        requireWhole();
        requireEmpty();
        frames.register(manifest.schemas());
        try (var stamping = new Stamping(admin, Kept.all());
                var placing = new Placing(clients, offsets, applicationId)) {
            stamping.leaveToSender();
            for (var held : manifest.topics()) {
                restore(held, placing, progress);
            }
        }
        return manifest.topics().stream()
                .map(held -> "%-34s %,12d records".formatted(held.topic(), held.count()))
                .toList();
    }

    @Override
    public void close() {
        offsets.close();
    }

    private void requireWhole() throws IOException {
        for (var held : manifest.topics()) {
            var file = directory.resolve(held.file());
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(held.sha256())) {
                throw new IllegalArgumentException(file + " is not as it was written (SHA-256 " + held.sha256()
                        + "): take another copy of the" + " backup. Nothing was sent.");
            }
        }
    }

    private void requireEmpty() {
        for (var held : manifest.topics()) {
            var ends = offsets.endsOfAll(offsets.partitions(held.topic()));
            if (ends.size() != held.ends().size()) {
                throw new IllegalArgumentException(
                        "%s has %d partitions here and had %d: make it with as many. Nothing was sent."
                                .formatted(
                                        held.topic(), ends.size(), held.ends().size()));
            }
            if (ends.values().stream().anyMatch(end -> end > 0)) {
                throw new IllegalArgumentException(held.topic() + " holds records already: a backup is restored into"
                        + " an empty cluster, or a new --data-dir, alone. Nothing was sent.");
            }
        }
    }

    private void restore(Manifest.Held held, Placing placing, LongConsumer progress) throws IOException {
        var topic = Kept.named(held.topic());
        if (Kept.FACTS.contains(topic)) {
            place(topic, held, placing, progress);
        } else {
            append(topic, held);
        }
        progress.accept(sent);
    }

    private void place(Topic<?, ?> topic, Manifest.Held held, Placing placing, LongConsumer progress)
            throws IOException {
        try (var lines = open(held)) {
            var line = lines.readLine();
            for (var end : held.ends().entrySet()) {
                placing.begin(new TopicPartition(topic.name(), end.getKey()));
                long before = sent;
                for (; line != null && isOf(line, end.getKey()); line = lines.readLine()) {
                    placing.place(translated(topic, BackupLine.parse(line)));
                    if (++sent % EVERY == 0) {
                        progress.accept(sent);
                    }
                }
                placing.end(end.getValue());
                requireCount(held, end.getKey(), sent - before);
            }
        }
    }

    private void append(Topic<?, ?> topic, Manifest.Held held) throws IOException {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        try (var lines = open(held)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var row = translated(topic, BackupLine.parse(line));
                records.add(
                        new ProducerRecord<>(topic.name(), row.partition(), row.arrivedAt(), row.key(), row.value()));
            }
        }
        clients.write(records);
        sent += records.size();
    }

    private BufferedReader open(Manifest.Held held) throws IOException {
        var file = new GZIPInputStream(Files.newInputStream(directory.resolve(held.file())), BUFFER);
        return new BufferedReader(new InputStreamReader(file, US_ASCII), BUFFER);
    }

    private BackupLine translated(Topic<?, ?> topic, BackupLine line) {
        return line.withValue(frames.translate(topic, line.value()));
    }

    private static boolean isOf(String line, int partition) {
        return line.startsWith(partition + " ");
    }

    private static void requireCount(Manifest.Held held, int partition, long count) {
        if (count != held.records().get(partition)) {
            throw new StackException(
                    "%s-%d got %d records and the manifest tells of %d: delete the topics and restore again."
                            .formatted(
                                    held.topic(),
                                    partition,
                                    count,
                                    held.records().get(partition)));
        }
    }
}
