package io.detrain.streams.baserate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Real data sets, which do not travel with the product: tests that want them are skipped without them. */
final class SharedData {

    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private SharedData() {}

    /** A folder of the data sets; without it the test is skipped. */
    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("detrain.shared", "no-shared-data"))
                .resolve("data")
                .resolve(name);
        assumeTrue(Files.isDirectory(folder), "skipped: no " + name + " among the shared data");
        return folder;
    }

    static String text(Path file) {
        try (var in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file by the names in its first line. */
    static List<Map<String, String>> rows(Path file) {
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines()
                    .map(line -> line.split(COMMA_OUTSIDE_QUOTES, -1))
                    .toList();
            List<Map<String, String>> rows = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < line.length; i++) {
                    row.put(lines.getFirst()[i], line[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
