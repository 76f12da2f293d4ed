package io.detrain.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory processes have held at most, where the system tells. */
public final class Memory {

    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /** Most memory that this process ever held resident, in megabytes; empty where the system does not tell. */
    public static OptionalLong peakResidentMb() {
        return peakResidentMb(ProcessHandle.current().pid());
    }

    /** Most memory that a process ever held resident, in megabytes; empty where the system does not tell. */
    public static OptionalLong peakResidentMb(long pid) {
        return peakResidentMb(Path.of("/proc", Long.toString(pid), "status"));
    }

    static OptionalLong peakResidentMb(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(Memory::megabytes)
                    .findFirst();
        } catch (IOException notThisSystem) {
            return OptionalLong.empty();
        }
    }

    private static long megabytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }
}
