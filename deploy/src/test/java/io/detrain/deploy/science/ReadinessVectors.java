package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.readiness.Contribution;
import io.detrain.streams.readiness.Readiness;
import io.detrain.streams.readiness.ReadinessScore;
import io.detrain.streams.readiness.ReadinessSettings;
import io.detrain.streams.readiness.Standing;
import io.detrain.streams.readiness.Standings;
import java.util.Locale;
import java.util.OptionalDouble;

/** Readiness, its components and what each contributes (science.md 4). */
final class ReadinessVectors {

    private ReadinessVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("readiness", ReadinessVectors::readiness);
        chapter.check("sleep_z", ReadinessVectors::sleep);
    }

    private static void sleep(Vector v) {
        v.is(new Standings(ReadinessSettings.standard())
                .sleep(
                        v.number("tstMin"),
                        OptionalDouble.of(v.number("mean7Min")),
                        v.number("muMin"),
                        v.number("sdMin")));
    }

    private static void readiness(Vector v) {
        Readiness readiness = ReadinessScore.standard()
                .of(new Standing(z(v, "hrv"), z(v, "rhr"), z(v, "sleep"), z(v, "subjective"), z(v, "load")));
        v.is("coverage", readiness.coverage());
        if (v.expected().get("score").isNull()) {
            assertThat(readiness.score()).isEmpty();
            return;
        }
        v.is("score", readiness.score().orElseThrow());
        assertThat(readiness.contributions())
                .hasSize(v.expected().get("components").size());
        for (Contribution contribution : readiness.contributions()) {
            String name = contribution.component().name().toLowerCase(Locale.ROOT);
            v.is(v.expected().get("components").get(name), " score of " + name, contribution.score());
            v.is(v.expected().get("contrib").get(name), " points of " + name, contribution.points());
        }
    }

    private static OptionalDouble z(Vector v, String component) {
        return v.in().hasNonNull(component) ? OptionalDouble.of(v.number(component)) : OptionalDouble.empty();
    }
}
