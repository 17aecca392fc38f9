package org.minyi.connectors.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.minyi.connectors.relay.Build;
import org.minyi.connectors.relay.Relay;
import org.minyi.schemas.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file after another, and moves each away when the worker has said that all of its records are kept. */
public final class DropFolderTask extends SourceTask {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolderTask.class);
    private static final long ACKNOWLEDGED_SOON_MS = 20;

    private final InstantSource clock;
    private final AtomicInteger unacknowledged = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private DropFolderSettings settings;
    private Incoming incoming;
    private Relay relay;
    private FileReading reading;
    private FileState file;

    /** Made by the worker. */
    public DropFolderTask() {
        this(InstantSource.system());
    }

    DropFolderTask(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void start(Map<String, String> properties) {
        settings = DropFolderSettings.of(properties);
        incoming = new Incoming(settings.folder(), settings.share(), settings.settle());
        relay = new Relay(properties, clock);
        try {
            Files.createDirectories(settings.done());
            Files.createDirectories(settings.quarantine());
        } catch (IOException e) {
            throw failed("The folders for finished files cannot be created", e);
        }
    }

    @Override
    public synchronized List<SourceRecord> poll() throws InterruptedException {
        if (stopping.getCount() == 0) {
            return null;
        }
        try {
            return step();
        } catch (IOException e) {
            throw failed("A file of " + settings.folder() + " cannot be read or moved", e);
        }
    }

    /** One file at a time: look for one, read it in batches, wait until all of it is kept, put it away. */
    private List<SourceRecord> step() throws IOException, InterruptedException {
        if (reading == null) {
            takeNext();
        } else if (!reading.isEnded()) {
            return handed(reading.batch(settings.batchRows()));
        } else if (unacknowledged.get() == 0) {
            finish();
        } else {
            pause(ACKNOWLEDGED_SOON_MS);
        }
        return null;
    }

    @Override
    public void commitRecord(SourceRecord record, RecordMetadata metadata) {
        unacknowledged.decrementAndGet();
    }

    /** Some workers stop a task from another thread than the one that polls it. */
    @Override
    public void stop() {
        stopping.countDown();
        close();
    }

    private synchronized void close() {
        try {
            if (reading != null) {
                reading.close();
            }
        } catch (IOException e) {
            LOG.warn("A file could not be closed: {}", e.getMessage());
        }
    }

    @Override
    public String version() {
        return Build.VERSION;
    }

    private void pause(long millis) throws InterruptedException {
        if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
            LOG.debug("Stopping");
        }
    }

    private List<SourceRecord> handed(List<SourceRecord> records) {
        unacknowledged.addAndGet(records.size());
        return records.isEmpty() ? null : records;
    }

    private void takeNext() throws IOException, InterruptedException {
        var next = incoming.next(clock.millis());
        if (next.isEmpty()) {
            pause(settings.scan().toMillis());
            return;
        }
        try {
            open(next.get(), Sha256.of(next.get().path()));
        } catch (NoSuchFileException e) {
            LOG.warn("{} was taken away before it was read", next.get().name());
        }
    }

    private void open(FileState found, String sha256) throws IOException {
        file = found;
        var told = Place.of(sha256, context.offsetStorageReader().offset(Place.partition(sha256)));
        LOG.info("Reading {}{}", file.name(), told.rows() > 0 ? ", told up to row " + told.rows() : "");
        reading = new FileReading(file.path(), told, relay, new Quarantine(settings.quarantine(), file.path(), sha256));
        reading.open(settings.mapping(), clock);
    }

    private void finish() throws IOException {
        if (!file.isStillSo()) {
            LOG.warn("{} was replaced or changed while it was read: what lies there now is read too", file.name());
            reading.abandon();
            reading = null;
            return;
        }
        reading.finish(settings.done());
        // No reason here: it may quote the file, and a log is read by more people than the quarantine.
        LOG.info(
                "{} {}: {} rows, {} of them refused{}",
                reading.isBroken() ? "Put into quarantine" : "Done with",
                file.name(),
                reading.rows(),
                reading.refused(),
                reading.wasReadBefore() ? "; it had been read before, and nothing of it was told again" : "");
        reading = null;
    }

    private static ConnectException failed(String what, IOException e) {
        return new ConnectException(what + " (" + e + "); mend that and restart the connector's task.", e);
    }
}
