package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.activity;
import static io.detrain.ingest.source.Recordings.gpx;
import static io.detrain.ingest.source.Recordings.named;
import static io.detrain.ingest.source.Recordings.read;
import static io.detrain.ingest.source.Recordings.tcx;
import static io.detrain.ingest.source.Recordings.workout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class XmlSourcesTest {

    @Test
    void a_tcx_run() {
        var read = activity(named("a.tcx", tcx(600)));
        var workout = workout(named("a.tcx", tcx(600)));

        assertThat(read.events().getFirst().source()).isEqualTo("coros");
        assertThat(read.events().getFirst().device()).contains("COROS PACE 3");
        assertThat(workout.sport()).isEqualTo("RUN");
        assertThat(workout.elapsedS()).isEqualTo(600);
        assertThat(workout.movingS()).isEqualTo(600);
        assertThat(workout.totals().distanceM()).hasValue(1800);
    }

    @Test
    void a_gpx_run_has_the_zone_of_its_position() {
        var read = activity(named("a.gpx", gpx(600)));
        var workout = workout(named("a.gpx", gpx(600)));

        assertThat(read.events().getFirst().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(workout.totals().distanceM().getAsDouble()).isCloseTo(1801, within(3.0));
        assertThat(workout.effort().heartRate()).isPresent();
        assertThat(workout.streams()).containsExactly("HEART_RATE", "GPS");
    }

    @Test
    void byte_order_marks_and_blanks_in_front_do_no_harm() {
        assertThat(workout(named("a.tcx", "\n   " + tcx(60))).elapsedS()).isEqualTo(60);
        assertThat(workout(named("a.gpx", "\uFEFF" + gpx(60))).elapsedS()).isEqualTo(60);
        var utf16 = gpx(60).replace("?>", " encoding=\"UTF-16\"?>").getBytes(StandardCharsets.UTF_16);
        assertThat(workout(new NamedBytes("a.gpx", utf16)).elapsedS()).isEqualTo(60);
    }

    @Test
    void another_encoding_and_bytes_that_are_no_characters_do_no_harm() {
        var latin = tcx(60).replace("UTF-8", "ISO-8859-1").replace("COROS PACE 3", "v\u00edvoactive 3");
        var broken = tcx(60).replace("COROS PACE 3", "v\u00edvoactive 3").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(activity(new NamedBytes("a.tcx", latin.getBytes(StandardCharsets.ISO_8859_1)))
                        .events()
                        .getFirst()
                        .device())
                .contains("v\u00edvoactive 3");
        assertThat(workout(new NamedBytes("a.tcx", broken)).elapsedS()).isEqualTo(60);
    }

    @Test
    void a_track_without_times_is_not_an_activity() {
        assertThat(read(named("a.gpx", gpx(60).replaceAll("<time>.*?</time>", ""))))
                .isEqualTo(new Reading.NotAnActivity("GPX track without times, not an activity"));
    }

    @Test
    void a_document_cut_off_is_truncated() {
        var text = tcx(60);

        assertThat(read(named("a.tcx", text.substring(0, text.length() / 2))))
                .isEqualTo(new Reading.Refused("the file ends in the middle (truncated)"));
    }

    @Test
    void entities_are_not_read() {
        var evil = gpx(60).replace("<gpx", "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><gpx");

        assertThat(read(named("a.gpx", evil))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void a_course_is_not_an_activity() {
        assertThat(read(named(
                        "a.tcx", "<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>")))
                .isEqualTo(new Reading.NotAnActivity("a course, not an activity"));
    }
}
