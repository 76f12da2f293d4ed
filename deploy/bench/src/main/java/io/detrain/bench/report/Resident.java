package io.detrain.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Memory that this process held resident at most. */
public final class Resident {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private Resident() {}

    /** In megabytes; empty where the system does not say. */
    public static OptionalDouble peakMb() {
        try {
            var match = PEAK.matcher(Files.readString(STATUS));
            return match.find() ? OptionalDouble.of(Long.parseLong(match.group(1)) / 1024.0) : OptionalDouble.empty();
        } catch (IOException notHere) {
            return OptionalDouble.empty();
        }
    }
}
