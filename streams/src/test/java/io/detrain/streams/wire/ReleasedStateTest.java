package io.detrain.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.signal.Symptom;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.TrainingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
        byte[] now = StateCodec.encode(new Diary().lives(life(), LAST).ledger());
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
            assertThat(read.days()).as(file.toString()).hasSizeGreaterThanOrEqualTo(66);
            assertThat(read.standing()).as(file.toString()).isNotEmpty();
            assertThat(read.mornings().marks()).as(file.toString()).hasSize(61);
            byte[] anew = StateCodec.encode(read);
            assertThat(anew[0]).isEqualTo(now[0]);
            assertThat(StateCodec.decode(anew)).isEqualTo(read);
        }
    }

    @Test
    void what_the_layout_before_wrote_is_as_if_it_had_been_remembered_no_finer_than_now() throws IOException {
        Ledger before = StateCodec.decode(HexFormat.of()
                .parseHex(Files.readString(FOLDER.resolve("v3.hex")).strip()));
        Ledger now = new Diary().lives(life(), LAST).ledger();

        assertThat(before.days()).isEqualTo(now.days());
    }

    /** Somebody of whom all that a state can hold is known. */
    private static List<TrainingEvent> life() {
        List<TrainingEvent> events = new ArrayList<>(Athletes.marathoner());
        for (int day = 0; day < 7 * 18; day++) {
            LocalDate date = Athletes.MONDAY.plusDays(day);
            events.add(Athletes.variability("v" + day, date, 60 + day % 5, day < 60 ? "ring" : "strap"));
            events.add(Athletes.resting("r" + day, date, 48 + day % 3));
            events.add(Athletes.sleep("s" + day, date, 440 + day % 40));
            events.add(Athletes.answers("a" + day, date, 2 + day % 3 * 0.5));
        }
        events.add(Athletes.ill("ill", Athletes.MONDAY.plusDays(70), Athletes.MONDAY.plusDays(72)));
        events.add(Athletes.reports("chest", LAST.minusDays(3), 17, Symptom.CHEST_PAIN, Symptom.LOW_MOOD));
        return events;
    }
}
