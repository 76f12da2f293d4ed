package io.detrain.streams.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * The state on an instance's disk. It is a copy of what topics have, so what is damaged is thrown away and read again.
 *
 * <p>Whoever gets a single record hears of a damage; whoever reads a range does not, the range only ends earlier. So all
 * of it is looked at before it is used.
 *
 * @param root with a folder for each task in it
 */
public record StateFolder(Path root) {

    private static final String MISSING = "No such file";
    private static final String TASK = "\\d+_\\d+";

    /** Whether the disk is to blame: neither a record, nor a broker that is away. */
    public static boolean isDamaged(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof RocksDBException broken && isDamaged(broken));
    }

    private static boolean isDamaged(RocksDBException broken) {
        var status = broken.getStatus();
        return status != null
                && switch (status.getCode()) {
                    case Corruption -> true;
                    case IOError -> String.valueOf(status.getState()).contains(MISSING);
                    default -> false; // a full disk is not mended by reading more
                };
    }

    /** Whether every store can be read to its last block. */
    public boolean isSound() {
        for (var task : tasks()) {
            for (var store : folders(task.resolve("rocksdb"))) {
                if (!isReadable(store)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isReadable(Path store) {
        if (!Files.exists(store.resolve("CURRENT"))) {
            return true; // nothing was written yet
        }
        try {
            verify(store.toString());
            return true;
        } catch (RocksDBException unreadable) {
            return false;
        }
    }

    private static void verify(String store) throws RocksDBException {
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try (var options = new DBOptions();
                var listing = new Options()) {
            var families = RocksDB.listColumnFamilies(listing, store).stream()
                    .map(ColumnFamilyDescriptor::new)
                    .toList();
            try (var opened = RocksDB.openReadOnly(options, store, families, handles)) {
                opened.verifyChecksum();
            } finally {
                handles.forEach(ColumnFamilyHandle::close);
            }
        }
    }

    /** Forgets the tasks; not who this instance is, which names its transactions. */
    public void discard() {
        tasks().forEach(StateFolder::delete);
    }

    private List<Path> tasks() {
        return folders(root).stream()
                .filter(folder -> folder.getFileName().toString().matches(TASK))
                .toList();
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException gone) {
            // as it should be
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
