package org.minyi.streams.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One bounded share of memory for all RocksDB stores of this process, however many partitions it is given. */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    /** The setting, there or not, of a table that every instance holds whole. */
    static final String IS_TABLE = "minyi.rocksdb.table";

    private static final long BLOCKS_BYTES = 144L << 20;
    private static final long WRITE_BUFFERS_BYTES = 96L << 20;
    private static final long TABLE_BUFFERS_BYTES = 32L << 20;
    private static final long WRITE_BUFFER_BYTES = 16L << 20;
    /** A hundred stores of little use take so much each, and not a sixteenth of a buffer. */
    private static final long LEAST_BUFFER_BYTES = 64L << 10;

    private static final double BITS_PER_KEY = 10;

    /** So many files wait until they are merged: merging four at a time took a quarter of the processor of a restore. */
    private static final int FILES_MERGED_AT_ONCE = 16;

    // Shared by all stores and never closed: it lives as long as the process.
    private static final Cache BLOCKS = new LRUCache(BLOCKS_BYTES);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFERS_BYTES, BLOCKS);
    /** When a budget runs out, whoever writes next gives up its buffer: a table, written row by row, would be that most times. */
    private static final WriteBufferManager TABLE_BUFFERS = new WriteBufferManager(TABLE_BUFFERS_BYTES, BLOCKS);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(BLOCKS);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        table.setFilterPolicy(new BloomFilter(BITS_PER_KEY));
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(configs.containsKey(IS_TABLE) ? TABLE_BUFFERS : WRITE_BUFFERS);
        options.setArenaBlockSize(LEAST_BUFFER_BYTES);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
        options.setLevel0FileNumCompactionTrigger(FILES_MERGED_AT_ONCE);
        options.setLevel0SlowdownWritesTrigger(2 * FILES_MERGED_AT_ONCE);
        options.setLevel0StopWritesTrigger(3 * FILES_MERGED_AT_ONCE);
    }

    @Override
    public void close(String storeName, Options options) {
        // Nothing of its own to close: the cache and the buffers are everyone's.
    }
}
