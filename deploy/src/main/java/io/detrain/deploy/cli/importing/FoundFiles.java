package io.detrain.deploy.cli.importing;

import io.detrain.ingest.source.FileResult;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import io.detrain.ingest.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks what the user named, and reads every file in it; each is accounted for. */
record FoundFiles(Hints hints) {

    private static final long LARGEST_BYTES = 512L << 20;

    List<FileResult> read(List<Path> roots) {
        return roots.stream()
                .flatMap(root -> files(root).stream())
                .distinct()
                .flatMap(file -> read(file).stream())
                .toList();
    }

    private static List<Path> files(Path root) {
        try (var walk = Files.walk(root)) {
            return walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(root); // reading it says why
        }
    }

    private List<FileResult> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return refused(file, Files.exists(file) ? "not a regular file" : "no such file");
            }
            if (Files.size(file) > LARGEST_BYTES) {
                return refused(file, "larger than " + (LARGEST_BYTES >> 20) + " MB");
            }
            return Sources.readAll(new NamedBytes(file.toString(), Files.readAllBytes(file)), hints);
        } catch (IOException e) {
            return refused(file, "cannot be read");
        }
    }

    private static List<FileResult> refused(Path file, String why) {
        var results = new ArrayList<FileResult>();
        results.add(new FileResult(file.toString(), new Reading.Refused(why)));
        return results;
    }
}
