package io.detrain.streams.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** All stores of the process share one block cache and one budget of write buffers, instead of 98 MB each. */
public final class BoundedRocks implements RocksDBConfigSetter {

    /** Bytes of the cache, with the blocks and write buffers of all stores. */
    public static long usedBytes() {
        return Shared.CACHE.getUsage();
    }

    /** Bytes of it that cannot be given up now. */
    public static long pinnedBytes() {
        return Shared.CACHE.getPinnedUsage();
    }

    /** Bytes that the cache may hold; write buffers may take half of it. */
    public static long limitBytes() {
        return Shared.CACHE_BYTES;
    }

    private static final class Shared {
        private static final long CACHE_BYTES = Long.getLong("detrain.rocksdb.cache-bytes", 64L << 20);

        static {
            RocksDB.loadLibrary();
        }

        private static final Cache CACHE = new LRUCache(CACHE_BYTES);
        private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(CACHE_BYTES / 2, CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.WRITE_BUFFERS);
        options.setWriteBufferSize(4L << 20);
    }

    @Override
    public void close(String storeName, Options options) {} // the cache and the buffers outlive every store
}
