package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.load.IndividualTrimp.LactatePoint;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A runner who brings a lactate test (science.md 1.6). */
class LactateStoryTest {

    private static final LocalDate TODAY = Athletes.MONDAY.plusDays(20);
    private static final List<LactatePoint> TEST = List.of(
            new LactatePoint(110, 1.0),
            new LactatePoint(125, 1.3),
            new LactatePoint(140, 1.9),
            new LactatePoint(155, 3.0),
            new LactatePoint(168, 4.6),
            new LactatePoint(178, 7.2));

    private static TrainingEvent profile(LocalDate from, List<LactatePoint> lactate) {
        return Athletes.event("p" + from, from, LocalTime.MIDNIGHT, Athletes.tested(lactate));
    }

    /** An hour at 150 beats, of somebody between 50 and 190. */
    private static Diary ran(TrainingEvent profile) {
        return new Diary()
                .hears(profile)
                .hears(Athletes.byHeart("run", TODAY, 60, 150, false, 0))
                .opens(TODAY);
    }

    private static WorkoutLoad load(Diary diary) {
        return diary.day(TODAY).workouts().getFirst();
    }

    @Test
    void the_curve_of_the_test_weighs_the_heart_rate_and_is_shown() {
        double usual = 0.714286 * Math.exp(1.92 * 0.714286) / (0.85 * Math.exp(1.92 * 0.85)) * 100;
        double own = 0.714286 * Math.exp(4.050529 * 0.714286) / (0.85 * Math.exp(4.050529 * 0.85)) * 100;

        WorkoutLoad without = load(ran(profile(Athletes.MONDAY, List.of())));
        WorkoutLoad with = load(ran(profile(Athletes.MONDAY, TEST)));

        assertThat(without.load()).isCloseTo(usual, within(0.01));
        assertThat(without.inputs()).doesNotContainKey("lactateExponent");
        assertThat(with.load()).isCloseTo(own, within(0.01));
        assertThat(with.inputs()).containsEntry("lactateExponent", "4.051");
    }

    @Test
    void a_test_whose_steps_fit_no_curve_changes_nothing() {
        List<LactatePoint> scattered = List.of(
                new LactatePoint(110, 4), new LactatePoint(125, 1), new LactatePoint(140, 5), new LactatePoint(155, 2));

        assertThat(load(ran(profile(Athletes.MONDAY, scattered))).load())
                .isEqualTo(load(ran(profile(Athletes.MONDAY, List.of()))).load());
    }

    @Test
    void it_counts_from_its_date_and_a_profile_without_one_leaves_it() {
        Diary later = ran(profile(TODAY.plusDays(1), TEST));
        Diary kept = ran(profile(Athletes.MONDAY, TEST)).hears(profile(Athletes.MONDAY.plusDays(5), List.of()));

        assertThat(load(later).inputs()).doesNotContainKey("lactateExponent");
        assertThat(load(kept).inputs()).containsKey("lactateExponent");
        assertThat(StateCodec.decode(StateCodec.encode(kept.ledger()))).isEqualTo(kept.ledger());
    }
}
