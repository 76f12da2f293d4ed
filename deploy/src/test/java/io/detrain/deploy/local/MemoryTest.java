package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir
    Path folder;

    @Test
    void reads_the_peak_in_megabytes() throws IOException {
        var status = folder.resolve("status");
        Files.writeString(status, "Name:\tjava\nVmPeak:\t  9999999 kB\nVmHWM:\t  786432 kB\nVmRSS:\t  1024 kB\n");

        assertThat(Memory.peakResidentMb(status)).hasValue(768);
    }

    @Test
    void is_empty_where_the_system_does_not_tell() {
        assertThat(Memory.peakResidentMb(folder.resolve("absent"))).isEmpty();
    }
}
