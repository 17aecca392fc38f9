package org.minyi.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Env;
import org.rocksdb.Options;
import org.rocksdb.RocksMemEnv;

/** RocksDB without a disk: a topology has many stores, and a test opens and closes them all. */
public final class RocksDbInMemory implements RocksDBConfigSetter {

    private static final Env MEMORY = new RocksMemEnv(Env.getDefault());

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        options.setEnv(MEMORY);
    }

    @Override
    public void close(String storeName, Options options) {
        // The memory is everyone's, and each driver has a directory of its own in it.
    }
}
