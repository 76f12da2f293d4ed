package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.performance.Decrement;
import io.detrain.streams.performance.PerformanceSettings;
import io.detrain.streams.rolling.Form;
import io.detrain.streams.strain.Domain;
import io.detrain.streams.strain.DomainPoints;
import io.detrain.streams.strain.Points;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.strain.StrainSettings;
import io.detrain.streams.strain.StrainState;
import java.util.ArrayList;
import java.util.List;

/** Points, their sum, and levels with hysteresis (science.md 3.3). */
final class StrainVectors {

    private static final StrainSettings STRAIN = StrainSettings.standard();
    private static final long TODAY = 20_000;

    private StrainVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("strain_score", StrainVectors::strainScore);
        chapter.check("hysteresis", StrainVectors::hysteresis);
        chapter.check("rhr_up_points", v -> {
            double up = v.number("mean7") - v.number("mu");
            v.is("delta", up);
            v.is("points", Points.ofResting(up, v.number("sd"), STRAIN.autonomic()));
        });
        chapter.check("form_points", v -> {
            v.is(Points.ofForm(v.number("tsbPct"), v.number("ctl"), STRAIN.load()));
            v.is(Form.points(v.number("tsbPct"), v.number("ctl")));
        });
        chapter.check("decrement_points", v -> {
            v.is(Points.ofDecrement(v.number("decrementPct"), STRAIN.performance()));
            v.is(Decrement.points(v.number("decrementPct"), PerformanceSettings.DEFAULT.fall()));
        });
    }

    private static void strainScore(Vector v) {
        DomainPoints points = new DomainPoints(
                        sum(v, Domain.LOAD),
                        sum(v, Domain.AUTONOMIC),
                        sum(v, Domain.SUBJECTIVE),
                        sum(v, Domain.SLEEP),
                        sum(v, Domain.PERFORMANCE))
                .capped(STRAIN.caps());
        for (Domain domain : Domain.values()) {
            double expected = v.expected().get("domains").get(domain.name()).asDouble();
            assertThat(points.of(domain)).isEqualTo(expected);
        }
        v.is("score", points.score());
        assertThat(points.level(STRAIN.levels()))
                .hasToString(v.expected().get("instantLevel").asText());
        assertThat(points.isOverreachCandidate(STRAIN.levels()))
                .isEqualTo(v.expected().get("overreachCandidate").asBoolean());
    }

    private static double sum(Vector v, Domain domain) {
        double sum = 0;
        for (JsonNode points : v.in().get(domain.name())) {
            sum += points.asDouble();
        }
        return sum;
    }

    private static void hysteresis(Vector v) {
        StrainState state = StrainState.NONE;
        List<String> levels = new ArrayList<>();
        long day = TODAY;
        for (JsonNode today : v.in().get("days")) {
            var instant = new StrainState.Instant(
                    today.get(0).asDouble(),
                    StrainLevel.valueOf(today.get(1).asText()),
                    today.get(2).asBoolean(),
                    true,
                    true);
            state = state.after(day++, instant, 50, STRAIN);
            levels.add(state.level().name());
        }
        assertThat(levels).as(v.id()).isEqualTo(Vector.texts(v.expected()));
    }
}
