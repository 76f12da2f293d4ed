package io.detrain.ingest.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.detrain.ingest.source.Source.NamedBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real recordings, which do not travel with the product: tests that want them are skipped without them. */
final class SharedData {

    private SharedData() {}

    static List<NamedBytes> files(String folder) {
        try (var paths = Files.list(folder(folder))) {
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(SharedData::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NamedBytes file(String path) {
        var file = root().resolve(path);
        assumeTrue(Files.isRegularFile(file), "skipped: no " + path + " among the shared recordings");
        return read(file);
    }

    private static Path folder(String folder) {
        var path = root().resolve(folder);
        assumeTrue(Files.isDirectory(path), "skipped: no " + folder + " among the shared recordings");
        return path;
    }

    private static Path root() {
        return Path.of(System.getProperty("detrain.shared", "no-shared-recordings"))
                .resolve("data");
    }

    private static NamedBytes read(Path path) {
        try {
            return new NamedBytes(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
