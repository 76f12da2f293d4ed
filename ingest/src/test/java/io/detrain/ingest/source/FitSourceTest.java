package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.HINTS;
import static io.detrain.ingest.source.Recordings.activity;
import static io.detrain.ingest.source.Recordings.fit;
import static io.detrain.ingest.source.Recordings.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.File;
import io.detrain.ingest.intake.Body.Leg;
import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FitSourceTest {

    @Test
    void a_device_without_position_tells_its_offset() {
        var read = activity(new NamedBytes("a.fit", fit(File.ACTIVITY, 60)));

        assertThat(read.events().getFirst().zone()).isEqualTo(ZoneOffset.ofHours(-4));
        assertThat(read.events().getFirst().source()).isEqualTo("coros");
        assertThat(read.notes()).containsExactly("zone -04:00: the device's offset; it names no zone");
    }

    @Test
    void settings_are_not_an_activity() {
        assertThat(read(new NamedBytes("a.fit", fit(File.SETTINGS, 1))))
                .isEqualTo(new Reading.NotAnActivity("FIT settings file, not an activity"));
    }

    @Test
    void a_wrong_checksum_is_refused() {
        var bytes = fit(File.ACTIVITY, 60);
        bytes[bytes.length - 1] ^= 1;

        assertThat(read(new NamedBytes("a.fit", bytes)))
                .isEqualTo(new Reading.Refused("checksum is wrong: bytes were lost or changed"));
    }

    @Test
    void a_truncated_file_is_refused() {
        var bytes = fit(File.ACTIVITY, 60);

        assertThat(read(new NamedBytes("a.fit", Arrays.copyOf(bytes, bytes.length - 3))))
                .isEqualTo(new Reading.Refused("the file ends in the middle (truncated)"));
    }

    @Test
    void chained_activities_are_two_events() {
        var read = activity(new NamedBytes("a.fit", concat(fit(File.ACTIVITY, 60), fit(File.ACTIVITY, 90))));

        assertThat(read.events()).hasSize(2);
        assertThat(read.events().get(1).id()).isEqualTo(read.events().getFirst().id() + "-2");
    }

    @Test
    void a_damaged_second_part_leaves_the_first() {
        var second = fit(File.ACTIVITY, 90);
        var read = activity(
                new NamedBytes("a.fit", concat(fit(File.ACTIVITY, 60), Arrays.copyOf(second, second.length - 3))));

        assertThat(read.events()).hasSize(1);
        assertThat(read.notes()).contains("the rest of the file was left out: the file ends in the middle (truncated)");
    }

    @Test
    void nonsense_behind_a_right_checksum_is_a_reading() {
        var good = fit(File.ACTIVITY, 20);
        var random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            var bytes = good.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[14 + random.nextInt(bytes.length - 16)] ^= (byte) (1 << random.nextInt(8));
            }
            int crc = FitParts.crc(bytes, 0, bytes.length - 2);
            bytes[bytes.length - 2] = (byte) crc;
            bytes[bytes.length - 1] = (byte) (crc >> 8);
            assertThat(Sources.readAll(new NamedBytes("a.fit", bytes), HINTS)).hasSize(1);
        }
    }

    @Test
    void a_triathlon_is_one_workout_of_three_legs_in_whichever_order_it_is_summed_up() {
        for (var order : new String[] {"first", "last"}) {
            var workout = Recordings.workout(
                    SharedData.file("device-files/fit/fit-parser__triathlon_summary_" + order + ".fit"));

            assertThat(workout.sport()).isEqualTo("MULTISPORT");
            assertThat(workout.legs()).extracting(Leg::sport).containsExactly("OPEN_WATER_SWIM", "RIDE", "RUN");
            assertThat(workout.legs()).extracting(Leg::elapsedS).containsExactly(676L, 1567L, 1574L);
            assertThat(workout.elapsedS()).isEqualTo(4044);
        }
    }

    @Test
    void the_heart_rate_of_a_swim_that_was_read_out_afterwards_joins_it() {
        var workout = Recordings.workout(SharedData.file("device-files/fit/python-fitparse__event_timestamp.fit"));

        assertThat(workout.sport()).isEqualTo("SWIM");
        assertThat(workout.movingS()).isLessThan(workout.elapsedS()); // rests at the wall
        assertThat(workout.effort().heartRate().orElseThrow().coveragePermille())
                .isGreaterThan(950);
        assertThat(workout.effort().maxBpm()).hasValue(161);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
