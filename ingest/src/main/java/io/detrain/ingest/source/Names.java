package io.detrain.ingest.source;

import java.util.List;
import java.util.Locale;

/** What a path says about a file. */
final class Names {

    private static final List<String> ENDINGS = List.of(".fit", ".tcx", ".gpx");

    private Names() {}

    static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    static boolean hasActivityEnding(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        var plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return ENDINGS.stream().anyMatch(plain::endsWith);
    }
}
