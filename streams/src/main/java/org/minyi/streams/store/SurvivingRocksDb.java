package org.minyi.streams.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.RocksDBStore;
import org.minyi.schemas.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A RocksDB store that is opened again after a crash. Under exactly-once Streams refuses one that was not closed, because
 * it may hold what was never committed. Nothing of that kind may be put into this one; then what it holds after a crash is
 * what was committed up to some moment, with an offset of that moment, and is read on from there. One that was written to the
 * disk too long ago is read in anew, for its topic may no longer say which rows were taken off since.
 */
public final class SurvivingRocksDb extends RocksDBStore {

    private static final Logger LOG = LoggerFactory.getLogger(SurvivingRocksDb.class);
    private static final String SCOPE = "rocksdb";

    /** Well within the time for which topics say that a row was taken off. */
    private static final Duration KEPT = Topic.DELETIONS_KEPT.dividedBy(2);

    private final boolean table;

    private SurvivingRocksDb(String name, boolean table) {
        super(name, SCOPE);
        this.table = table;
    }

    /** Supplies stores of that name, one for each task. */
    public static KeyValueBytesStoreSupplier named(String name) {
        return supplier(name, false);
    }

    /** Supplies a store of that name that every instance holds whole. */
    public static KeyValueBytesStoreSupplier table(String name) {
        return supplier(name, true);
    }

    private static KeyValueBytesStoreSupplier supplier(String name, boolean table) {
        return new KeyValueBytesStoreSupplier() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new SurvivingRocksDb(name, table);
            }

            @Override
            public String metricsScope() {
                return SCOPE;
            }
        };
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        var forgiving = forgiving((InternalProcessorContext<?, ?>) context);
        forgetIfStale(context.stateDir().toPath().resolve(SCOPE).resolve(name()));
        try {
            super.init(forgiving, root);
        } catch (ProcessorStateException unreadable) {
            LOG.warn("the store {} cannot be opened and is read in anew", name(), unreadable);
            delete(dbDir);
            super.init(forgiving, root);
        }
    }

    /** The same context, in which a store need not have been closed. */
    private StateStoreContext forgiving(InternalProcessorContext<?, ?> context) {
        var settings = new HashMap<>(context.appConfigs());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        if (table) {
            settings.put(BoundedRocksDb.IS_TABLE, true);
        }
        return (StateStoreContext) Proxy.newProxyInstance(
                SurvivingRocksDb.class.getClassLoader(),
                new Class<?>[] {InternalProcessorContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("appConfigs")) {
                        return settings;
                    }
                    try {
                        return method.invoke(context, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void forgetIfStale(Path directory) {
        var written = lastWritten(directory);
        if (written.isPresent() && written.get().isBefore(Instant.now().minus(KEPT))) {
            LOG.info("the store {} was last written at {} and is read in anew", name(), written.get());
            delete(directory.toFile());
        }
    }

    /** When what is in memory went to the disk for the last time, if it ever did. */
    private static Optional<Instant> lastWritten(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (var files = Files.newDirectoryStream(directory, "*.sst")) {
            var last = Optional.<Instant>empty();
            for (var file : files) {
                var at = Files.getLastModifiedTime(file).toInstant();
                last = last.filter(at::isBefore).or(() -> Optional.of(at));
            }
            return last;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static void delete(File directory) {
        try {
            Utils.delete(directory);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static UncheckedIOException unusable(IOException cause) {
        return new UncheckedIOException("the state directory cannot be used", cause);
    }
}
