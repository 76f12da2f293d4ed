package io.detrain.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * States as released versions wrote them are still read. {@code -Ddetrain.golden=write} writes the present layout's file,
 * which may change until it is released and never after; a layout that nobody was given needs no file.
 */
class ReleasedStateTest {

    private static final Path FOLDER = Path.of("src/test/resources/released-states");
    private static final LocalDate LAST = Athletes.MONDAY.plusWeeks(18);

    @Test
    void a_state_of_every_released_layout_is_still_read_and_written_anew() throws IOException {
        byte[] now =
                StateCodec.encode(new Diary().lives(Athletes.marathoner(), LAST).ledger());
        if ("write".equals(System.getProperty("detrain.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve("v" + now[0] + ".hex"), HexFormat.of().formatHex(now) + "\n");
        }
        List<Path> files;
        try (var listed = Files.list(FOLDER)) {
            files = listed.sorted().toList();
        }
        assertThat(files).extracting(Path::getFileName).contains(Path.of("v" + now[0] + ".hex"));
        for (Path file : files) {
            Ledger read = StateCodec.decode(
                    HexFormat.of().parseHex(Files.readString(file).strip()));
            assertThat(read.lastOpenedDay()).as(file.toString()).contains(LAST);
            assertThat(read.days()).as(file.toString()).hasSize(66);
            assertThat(StateCodec.decode(StateCodec.encode(read))).isEqualTo(read);
        }
    }
}
