package io.detrain.deploy.local;

import io.detrain.schemas.TopicNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a local mode keeps everything: the broker's log, the schemas, the services' state, the clock.
 *
 * @param root the folder itself
 * @param temporary whether it is deleted at the end
 */
public record DataFolder(Path root, boolean temporary) {

    static final String TEMPORARY_PREFIX = "detrain-local-";

    private static final long NEEDED_MB = 300;
    private static final long MB = 1024 * 1024;

    /** The folder that {@code up}, {@code down} and {@code status} use unless told otherwise. */
    public static Path standard() {
        return Path.of(System.getProperty("user.home"), ".detrain");
    }

    static DataFolder at(Path folder) {
        return new DataFolder(folder.toAbsolutePath().normalize(), false).prepared();
    }

    static DataFolder inTemporary() {
        try {
            return new DataFolder(Files.createTempDirectory(TEMPORARY_PREFIX).toAbsolutePath(), true).prepared();
        } catch (IOException e) {
            throw new CannotStart("no temporary folder can be made: choose a folder with --data", e);
        }
    }

    private DataFolder prepared() {
        try {
            for (var folder : new Path[] {root, broker(), registry(), streams(), log().getParent()}) {
                Files.createDirectories(folder);
            }
            needSpace(Files.getFileStore(root).getUsableSpace() / MB);
        } catch (IOException e) {
            throw new CannotStart(root + " cannot be written: choose another folder with --data", e);
        }
        if (!Files.isWritable(root)) {
            throw new CannotStart(root + " cannot be written: choose another folder with --data");
        }
        return this;
    }

    private void needSpace(long freeMb) {
        if (freeMb < NEEDED_MB) {
            throw new CannotStart(
                    "only %d MB are free at %s, %d are needed: make room or choose another folder with --data"
                            .formatted(freeMb, root, NEEDED_MB));
        }
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path registry() {
        return root.resolve("registry");
    }

    Path streams() {
        return root.resolve("streams");
    }

    Path clock() {
        return root.resolve("clock");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Who runs on this folder, and where. */
    public Path endpoint() {
        return root.resolve("endpoint");
    }

    private Path topics() {
        return root.resolve("topics");
    }

    /** What the names of the topics in this folder begin with. */
    public static String topicPrefix(Path folder) {
        return SafeFile.read(new DataFolder(folder, false).topics())
                .map(String::strip)
                .orElse(TopicNames.LIVE.prefix());
    }

    /** From the next start on, they begin with this. */
    public void switchTo(TopicNames names) {
        SafeFile.write(topics(), names.prefix() + "\n");
    }

    /** What went wrong, in the words of those who noticed. */
    public Path log() {
        return root.resolve("log").resolve("detrain.log");
    }

    /** Deletes it if it is temporary. */
    void discard() {
        if (temporary) {
            delete(root);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException | UncheckedIOException gone) {
            // a file that its owner removed meanwhile is what we wanted
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
