package io.detrain.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.ingest.intake.Body.HeartRate;
import io.detrain.ingest.source.Source.NamedBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A runner's June: the load of each histogram is the load of the raw points, computed here the plain way. */
final class TrackerRunnerTest {

    private static final double HR_REST = 50;
    private static final double HR_MAX = 190;
    private static final double LTHR = 169;
    private static final double B_MALE = 1.92;
    private static final Pattern POINT = Pattern.compile("<Trackpoint>(.*?)</Trackpoint>", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("<Time>(.*?)</Time>");
    private static final Pattern BPM = Pattern.compile("<HeartRateBpm.*?<Value>(\\d+)</Value>", Pattern.DOTALL);

    private record Beat(long second, double bpm) {}

    private static List<NamedBytes> files() {
        return SharedData.files("tracker-runner-june2013").stream()
                .filter(file -> file.path().endsWith(".TCX.gz"))
                .toList();
    }

    @Test
    void there_are_thirty_three() {
        assertThat(files()).hasSize(33);
    }

    @TestFactory
    Stream<DynamicTest> the_histogram_loses_no_load() {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
                    var heartRate =
                            Recordings.workout(file).effort().heartRate().orElseThrow();
                    double raw = raw(file);
                    assertThat(load(heartRate)).isCloseTo(raw, within(0.01 * raw));
                }));
    }

    private static double load(HeartRate heartRate) {
        double sum = 0;
        for (int i = 0; i < heartRate.secondsPerBpm().size(); i++) {
            sum += perSecond(heartRate.lowestBpm() + i)
                    * heartRate.secondsPerBpm().get(i);
        }
        return sum;
    }

    private static double raw(NamedBytes file) {
        var beats = POINT.matcher(text(file))
                .results()
                .map(point -> point.group(1))
                .flatMap(TrackerRunnerTest::beat)
                .toList();
        double sum = 0;
        for (int i = 1; i < beats.size(); i++) {
            long gap = beats.get(i).second - beats.get(i - 1).second;
            sum += gap <= 10 ? gap * perSecond(beats.get(i - 1).bpm) : 0;
        }
        return sum;
    }

    private static Stream<Beat> beat(String point) {
        var time = TIME.matcher(point);
        var bpm = BPM.matcher(point);
        return time.find() && bpm.find()
                ? Stream.of(new Beat(Instant.parse(time.group(1)).getEpochSecond(), Double.parseDouble(bpm.group(1))))
                : Stream.empty();
    }

    /** Load units of one second at a heart rate: an hour at the threshold is 100. */
    private static double perSecond(double bpm) {
        double r = Math.clamp((bpm - HR_REST) / (HR_MAX - HR_REST), 0, 1);
        double threshold = (LTHR - HR_REST) / (HR_MAX - HR_REST);
        return 100 * r * Math.exp(B_MALE * r) / (3600 * threshold * Math.exp(B_MALE * threshold));
    }

    private static String text(NamedBytes file) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Assertions.fail(e);
        }
    }
}
