package io.detrain.streams.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.Quality;
import io.detrain.streams.signal.Diary;
import io.detrain.streams.signal.Tag;
import io.detrain.streams.strain.StrainLevel;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final ReadinessScore SCORE = ReadinessScore.standard();
    private static final OptionalDouble EVEN = OptionalDouble.of(0);

    @Test
    void a_usual_morning_is_about_seventy_and_a_go() {
        Readiness readiness = readiness(Diary.usualUntil(0));

        assertThat(readiness.score().orElseThrow()).isBetween(60.0, 80.0);
        assertThat(readiness.band()).contains(Band.GO);
        assertThat(readiness.inPlan().band()).contains(Band.MODERATE);
        assertThat(readiness.inPlan().score()).isEqualTo(readiness.score());
        assertThat(readiness.coverage()).isEqualTo(1);
        assertThat(readiness.confidence()).isEqualTo(1);
        assertThat(readiness.quality()).isEqualTo(Quality.HIGH);
        assertThat(readiness.cappedBy()).isEmpty();
    }

    @Test
    void a_morning_without_data_has_no_score() {
        Readiness readiness = SCORE.of(Diary.empty().today(), EVEN, StrainLevel.NONE);

        assertThat(readiness.score()).isEmpty();
        assertThat(readiness.band()).isEmpty();
        assertThat(readiness.coverage()).isEqualTo(0.10);
        assertThat(readiness.quality()).isEqualTo(Quality.LOW);
    }

    @Test
    void the_first_readiness_is_on_the_twenty_first_day() {
        assertThat(readiness(Diary.empty().usual(19, 0)).score()).isEmpty();
        assertThat(readiness(Diary.empty().usual(20, 0)).score()).isPresent();
        assertThat(readiness(Diary.empty().usual(20, 0)).confidence()).isEqualTo(0.5);
        assertThat(readiness(Diary.empty().usual(20, 0)).quality()).isEqualTo(Quality.MEDIUM);
    }

    @Test
    void the_lowest_cap_holds() {
        Diary ill = Diary.usualUntil(0).tagged(0, 0, Tag.ILL);
        Diary shortNight = Diary.usualUntil(1).sleep(0, 0, 200).feeling(0, 0, 2).night(0, Diary.WATCH, 60);

        assertThat(readiness(ill).score()).hasValue(15);
        assertThat(readiness(ill).cappedBy()).contains(Cap.ILL);
        assertThat(readiness(ill).band()).contains(Band.REST);
        assertThat(readiness(shortNight).cappedBy()).contains(Cap.SHORT_SLEEP);
        assertThat(SCORE.of(Diary.usualUntil(0).today(), EVEN, StrainLevel.STRAINED)
                        .score())
                .hasValue(55);
        assertThat(SCORE.of(Diary.usualUntil(0).today(), EVEN, StrainLevel.OVERREACHING_PATTERN)
                        .cappedBy())
                .contains(Cap.OVERREACHING_PATTERN);
    }

    @Test
    void a_cap_above_the_score_is_not_named() {
        Diary bad = Diary.usualUntil(1)
                .variability(0, 0, Diary.WATCH, 38)
                .resting(0, 0, 60)
                .feeling(0, 0, 7);

        assertThat(readiness(bad).score().orElseThrow()).isLessThan(45);
        assertThat(readiness(bad).cappedBy()).isEmpty();
    }

    @Test
    void nothing_is_said_of_those_with_a_medical_reason() {
        assertThat(readiness(Diary.usualUntil(0).tagged(0, 0, Tag.MEDICAL)).score())
                .isEmpty();
    }

    @Test
    void a_gap_in_the_loads_makes_no_one_fresher() {
        assertThat(Standings.gated(OptionalDouble.of(0.285), OptionalDouble.of(0)))
                .hasValue(0);
        assertThat(Standings.gated(OptionalDouble.of(-0.3), OptionalDouble.of(0)))
                .hasValue(-0.3);
        assertThat(Standings.gated(OptionalDouble.of(0.2), OptionalDouble.empty()))
                .hasValue(0.2);
    }

    @Test
    void the_worst_two_and_the_best_are_named() {
        Readiness readiness = SCORE.of(new Standing(
                OptionalDouble.of(-1.2),
                OptionalDouble.of(1),
                OptionalDouble.of(-0.1),
                OptionalDouble.of(-1),
                OptionalDouble.of(-1.25)));

        assertThat(readiness.worst(ReadinessSettings.standard().bands()))
                .extracting(Contribution::component)
                .containsExactly(Component.HRV, Component.SUBJECTIVE);
        assertThat(readiness.best()).map(Contribution::component).contains(Component.RHR);
    }

    private static Readiness readiness(Diary diary) {
        return SCORE.of(diary.today(), EVEN, StrainLevel.NONE);
    }
}
