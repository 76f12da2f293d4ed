package io.detrain.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second local mode off a data folder; the system frees it however its holder ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock take(DataFolder folder) {
        return tryTake(folder.lock()).orElseThrow(() -> new CannotStart(taken(folder)));
    }

    /** Whether somebody holds it. */
    static boolean isHeld(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        var lock = tryTake(file);
        lock.ifPresent(FolderLock::close);
        return lock.isEmpty();
    }

    static Optional<FolderLock> tryTake(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return lock(channel).map(lock -> new FolderLock(channel, lock));
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be locked: choose another folder with --data", e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            var lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
    }

    private static String taken(DataFolder folder) {
        var who = Endpoint.read(folder.endpoint())
                .map(endpoint -> " by process " + endpoint.pid() + " at " + endpoint.url())
                .orElse("");
        return folder.root() + " is in use" + who + ": stop it with ./detrain down --data " + folder.root()
                + ", or choose another folder with --data";
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
