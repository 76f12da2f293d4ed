package io.detrain.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away temporary folders, and the registries that run on them, of runs that were killed. */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration YOUNG = Duration.ofMinutes(1); // may be about to be locked by its owner

    private Leftovers() {}

    static void sweep() {
        sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
    }

    static void sweep(Path temporary, Instant now) {
        try (Stream<Path> all = Files.list(temporary)) {
            all.filter(each -> each.getFileName().toString().startsWith(DataFolder.TEMPORARY_PREFIX))
                    .filter(each -> isOld(each, now))
                    .forEach(Leftovers::clear);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("leftovers were not swept folder={}", temporary, e);
        }
    }

    private static boolean isOld(Path folder, Instant now) {
        try {
            var lock = new DataFolder(folder, true).lock();
            return Files.exists(lock)
                    && Files.getLastModifiedTime(lock).toInstant().isBefore(now.minus(YOUNG));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void clear(Path root) {
        var folder = new DataFolder(root, true);
        FolderLock.tryTake(folder.lock()).ifPresent(lock -> {
            RegistryProcess.orphan(folder.registry()).ifPresent(orphan -> orphan.end(folder.registry()));
            folder.discard();
            lock.close();
        });
    }
}
