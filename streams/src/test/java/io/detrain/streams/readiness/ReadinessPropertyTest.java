package io.detrain.streams.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.load.Quality;
import io.detrain.streams.readiness.ReadinessScore.CapFacts;
import io.detrain.streams.readiness.ReadinessScore.Trust;
import io.detrain.streams.strain.StrainLevel;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What a readiness may never do. */
class ReadinessPropertyTest {

    private static final ReadinessScore SCORE = ReadinessScore.standard();
    private static final Trust TRUST = new Trust(28, Quality.HIGH);

    @Property(tries = 3000)
    void it_is_within_0_and_100_and_caps_only_lower_it(
            @ForAll("standings") Standing standing, @ForAll("facts") CapFacts facts) {
        Readiness readiness = SCORE.of(standing, facts, TRUST);

        assertThat(readiness.score().isPresent()).isEqualTo(readiness.band().isPresent());
        readiness.score().ifPresent(score -> {
            double uncapped = readiness.uncapped().orElseThrow();
            assertThat(score).isBetween(0.0, 100.0).isLessThanOrEqualTo(uncapped);
            assertThat(readiness.cappedBy().isPresent()).isEqualTo(score < uncapped);
            double sum = readiness.contributions().stream()
                    .mapToDouble(Contribution::points)
                    .sum();
            assertThat(70 + sum).isCloseTo(uncapped, within(1e-9));
        });
    }

    @Property(tries = 3000)
    void a_better_component_never_lowers_it(
            @ForAll("standings") Standing standing,
            @ForAll("facts") CapFacts facts,
            @ForAll Component component,
            @ForAll @DoubleRange(min = 0, max = 6) double better) {
        Standing improved = improved(standing, component, better);

        Readiness before = SCORE.of(standing, facts, TRUST);
        Readiness after = SCORE.of(improved, facts, TRUST);

        assertThat(after.score().isPresent()).isEqualTo(before.score().isPresent());
        before.score()
                .ifPresent(score -> assertThat(after.score().orElseThrow()).isGreaterThanOrEqualTo(score - 1e-9));
    }

    @Property(tries = 500)
    void a_variability_beyond_the_usual_earns_nothing(
            @ForAll("standings") Standing standing, @ForAll @DoubleRange(min = 0.5, max = 9) double high) {
        double usual = score(with(standing, 0.5));

        assertThat(score(with(standing, high))).isLessThanOrEqualTo(usual + 1e-9);
    }

    @Property(tries = 500)
    void without_an_answer_there_is_none(@ForAll("standings") Standing standing) {
        Standing silent = new Standing(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                standing.sleep(),
                OptionalDouble.empty(),
                standing.load());

        assertThat(SCORE.of(silent).score()).isEmpty();
    }

    @Property(tries = 500)
    void a_gap_never_makes_anyone_fresher(
            @ForAll @DoubleRange(min = -2, max = 1) double now, @ForAll @DoubleRange(min = -2, max = 1) double before) {
        assertThat(Standings.gated(OptionalDouble.of(now), OptionalDouble.of(before))
                        .orElseThrow())
                .isLessThanOrEqualTo(now)
                .isLessThanOrEqualTo(before);
    }

    @Provide
    Arbitrary<Standing> standings() {
        return Combinators.combine(z(), z(), z(), z(), z()).as(Standing::new);
    }

    @Provide
    Arbitrary<CapFacts> facts() {
        return Combinators.combine(
                        Arbitraries.of(true, false, false, false),
                        optional(Arbitraries.doubles().between(120, 700)),
                        optional(Arbitraries.doubles().between(1, 7)),
                        Arbitraries.of(StrainLevel.class))
                .as(CapFacts::new);
    }

    private static Arbitrary<OptionalDouble> z() {
        return optional(Arbitraries.doubles().between(-6, 6));
    }

    private static Arbitrary<OptionalDouble> optional(Arbitrary<Double> values) {
        return values.optional(0.7).map(value -> value.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    /** Better is more, up to where variability is too high. */
    private static Standing improved(Standing standing, Component component, double better) {
        return new Standing(
                component == Component.HRV ? plus(standing.hrv(), better, 2) : standing.hrv(),
                component == Component.RHR ? plus(standing.rhr(), better, 99) : standing.rhr(),
                component == Component.SLEEP ? plus(standing.sleep(), better, 99) : standing.sleep(),
                component == Component.SUBJECTIVE ? plus(standing.subjective(), better, 99) : standing.subjective(),
                component == Component.LOAD ? plus(standing.load(), better, 99) : standing.load());
    }

    private static OptionalDouble plus(OptionalDouble z, double better, double most) {
        return z.isEmpty() || z.getAsDouble() >= most ? z : OptionalDouble.of(Math.min(most, z.getAsDouble() + better));
    }

    private static Standing with(Standing standing, double hrv) {
        return new Standing(
                OptionalDouble.of(hrv),
                standing.rhr(),
                standing.sleep(),
                OptionalDouble.of(standing.subjective().orElse(0)),
                standing.load());
    }

    private static double score(Standing standing) {
        return SCORE.of(standing).score().orElseThrow();
    }
}
