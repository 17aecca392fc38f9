package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** The memory of RocksDB's stores has bounds, and who writes much leaves the others theirs. */
class BoundedRocksDbTest {

    static {
        RocksDB.loadLibrary();
    }

    private final Options options = new Options().setTableFormatConfig(new BlockBasedTableConfig());

    @AfterEach
    void close() {
        options.close();
    }

    @Test
    void theStoresOfTasksShareOneBudget() {
        assertThat(budget("ratings", Map.of())).isSameAs(budget("cells", Map.of()));
    }

    @Test
    void aTableOfEveryInstanceHasAnother() {
        var ofTables = budget("board-cells", Map.of(BoundedRocksDb.IS_TABLE, true));

        assertThat(ofTables).isNotNull().isNotSameAs(budget("cells", Map.of()));
    }

    @Test
    void writesAreNotHeldUpBeforeAMergeCouldBegin() {
        budget("ratings", Map.of());

        assertThat(options.level0SlowdownWritesTrigger()).isGreaterThan(options.level0FileNumCompactionTrigger() + 10);
        assertThat(options.level0StopWritesTrigger()).isGreaterThan(options.level0SlowdownWritesTrigger());
    }

    private WriteBufferManager budget(String store, Map<String, Object> settings) {
        new BoundedRocksDb().setConfig(store, options, settings);
        return options.writeBufferManager();
    }
}
