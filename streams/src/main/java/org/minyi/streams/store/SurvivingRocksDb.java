package org.minyi.streams.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A RocksDB store that is opened again after a crash. Under exactly-once Streams refuses one that was not closed, because
 * it may hold what was never committed. Nothing of that kind may be put into this one; then what it holds after a crash is
 * what was committed up to some moment, with an offset that does not lie behind that, and is read on from there.
 */
public final class SurvivingRocksDb extends RocksDBStore {

    private static final Logger LOG = LoggerFactory.getLogger(SurvivingRocksDb.class);
    private static final String SCOPE = "rocksdb";

    private SurvivingRocksDb(String name) {
        super(name, SCOPE);
    }

    /** Supplies stores of that name. */
    public static KeyValueBytesStoreSupplier named(String name) {
        return new KeyValueBytesStoreSupplier() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new SurvivingRocksDb(name);
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
        try {
            super.init(forgiving, root);
        } catch (ProcessorStateException unreadable) {
            LOG.warn("the store {} cannot be opened and is read in anew", name(), unreadable);
            delete(dbDir);
            super.init(forgiving, root);
        }
    }

    /** The same context, in which a store need not have been closed. */
    private static StateStoreContext forgiving(InternalProcessorContext<?, ?> context) {
        var settings = new HashMap<>(context.appConfigs());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
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

    private static void delete(File directory) {
        try {
            Utils.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory cannot be used", e);
        }
    }
}
