package io.detrain.deploy.science;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.EventReader;
import io.detrain.ingest.intake.Intake;
import io.detrain.streams.training.SameWorkout;
import java.time.Instant;

/** The same workout twice, and on which local date one counts (science.md 8). */
final class DataVectors {

    private static final Instant RECEIVED = Instant.parse("2026-06-01T00:00:00Z");

    private DataVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("local_date", DataVectors::localDate);
        chapter.check("overlap_ratio", v -> {
            double[] a = v.numbers("a");
            double[] b = v.numbers("b");
            v.is(SameWorkout.overlap(a[0], a[1], b[0], b[1]));
        });
    }

    private static void localDate(Vector v) {
        String workout = """
                {"type":"workout","athlete":"anna","id":"w","sport":"run","durationS":3600,
                 "occurredAt":"%s","zone":"%s"}""".formatted(v.text("startUtc"), v.text("zone"));
        assertThat(EventReader.read(workout.getBytes(UTF_8), RECEIVED))
                .isInstanceOfSatisfying(
                        Intake.Accepted.class,
                        it -> assertThat(it.event().localDate())
                                .hasToString(v.expected().asText()));
    }
}
