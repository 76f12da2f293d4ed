package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A coach sets an athlete's defaults otherwise. */
class SettingsStoryTest {

    private static final LocalDate TODAY = MONDAY.plusDays(20);

    @Test
    void a_coach_who_asks_for_a_rest_day_after_three_days_is_obeyed() {
        Diary diary = new Diary().lives(runsEveryDay(4), MONDAY.plusDays(3));
        assertThat(diary.flags()).isEmpty();

        diary.hears(Athletes.settings("coach", MONDAY, Map.of("roll.restDue.regular", 3.0)))
                .opens(MONDAY.plusDays(4));

        assertThat(diary.flags().values())
                .extracting(Flag::rule, Flag::day, Flag::rules)
                .containsExactly(tuple(
                        "REST_DAY_DUE",
                        MONDAY.plusDays(2),
                        "science-1+"
                                + Settings.known(Map.of("roll.restDue.regular", 3.0))
                                        .digest()));
    }

    @Test
    void days_are_judged_by_the_settings_of_their_date() {
        Diary diary = new Diary().lives(runsEveryDay(21), TODAY);
        double loadBefore = diary.day(MONDAY.plusDays(9)).load();
        double loadAfter = diary.day(MONDAY.plusDays(10)).load();

        diary.hears(Athletes.settings("coach", MONDAY.plusDays(10), Map.of("load.srpe.per100", 300.0)));

        assertThat(diary.day(MONDAY.plusDays(9)))
                .returns(loadBefore, JudgedDay::load)
                .returns("science-1", JudgedDay::rules);
        assertThat(diary.day(MONDAY.plusDays(10)).load()).isCloseTo(1.5 * loadAfter, within(0.02)); // hundredths, twice
        assertThat(diary.day(MONDAY.plusDays(10)).rules()).startsWith("science-1+");
    }

    @Test
    void settings_of_a_later_date_wait_for_it() {
        Diary diary = new Diary().opens(TODAY).hearsAll(runsEveryDay(15));
        diary.hears(Athletes.settings("coach", TODAY.plusDays(1), Map.of("roll.tauChronic", 90.0)));
        assertThat(diary.day(TODAY).rules()).isEqualTo("science-1");

        diary.opens(TODAY.plusDays(1));

        assertThat(diary.day(TODAY.plusDays(1)).rules()).startsWith("science-1+");
        assertThat(diary.day(TODAY).rules()).isEqualTo("science-1");
    }

    @Test
    void other_news_of_the_athlete_leave_the_settings_as_they_are_and_empty_ones_take_them_back() {
        Diary diary = new Diary().lives(runsEveryDay(15), TODAY);
        diary.hears(Athletes.settings("coach", MONDAY, Map.of("roll.tauChronic", 90.0)));
        double slow = diary.day(TODAY).fitness();

        diary.hears(Athletes.profile("class", MONDAY.plusDays(1), TrainingClass.REGULAR));
        assertThat(diary.day(TODAY).fitness()).isEqualTo(slow);

        diary.hears(Athletes.settings("coach2", MONDAY, Map.of()));
        assertThat(diary.day(TODAY).rules()).isEqualTo("science-1");
    }

    @Test
    void taking_the_settings_back_leaves_no_trace() {
        Diary diary = new Diary().lives(runsEveryDay(15), TODAY);
        byte[] before = StateCodec.encode(diary.ledger());
        TrainingEvent settings = Athletes.settings(
                "coach",
                MONDAY.plusDays(3),
                Map.of("roll.tauChronic", 90.0, "ready.center", 60.0, "plan.cap.rest", 0.0));

        diary.hears(settings).hears(Athletes.retracted(settings));

        assertThat(StateCodec.encode(diary.ledger())).isEqualTo(before);
    }

    /** A casual athlete is overdue for a rest day where a regular one is not. */
    @Test
    void a_class_that_is_declared_late_changes_the_mornings_since_its_date() {
        TrainingEvent declared = Athletes.profile("class", MONDAY, TrainingClass.CASUAL);
        Diary late = new Diary().lives(runsEveryDay(6), MONDAY.plusDays(10)).hears(declared);
        Diary early = new Diary().hears(declared).lives(runsEveryDay(6), MONDAY.plusDays(10));

        assertThat(StateCodec.encode(late.ledger())).isEqualTo(StateCodec.encode(early.ledger()));
    }

    @Test
    void the_state_keeps_the_settings() {
        Ledger ledger = new Diary()
                .opens(TODAY)
                .hears(Athletes.settings("coach", MONDAY, Map.of("hrv.swcFactor", 0.7)))
                .ledger();

        assertThat(StateCodec.decode(StateCodec.encode(ledger))).isEqualTo(ledger);
    }

    @Test
    void a_tenants_settings_hold_for_athletes_without_their_own_and_lie_under_those_of_others() {
        Coach coach = new Coach(RuleSet.of(Settings.known(Map.of("roll.restDue.regular", 3.0))));
        assertThat(new Diary(coach).lives(runsEveryDay(4), MONDAY.plusDays(4)).flags())
                .hasSize(1);

        assertThat(new Diary(coach)
                        .hears(Athletes.settings("coach", MONDAY, Map.of("roll.restDue.regular", 5.0)))
                        .lives(runsEveryDay(4), MONDAY.plusDays(4))
                        .flags())
                .isEmpty();
    }

    @Test
    void what_a_recording_was_reduced_by_is_told_with_its_load() {
        TrainingEvent run = Athletes.run("run", MONDAY, 60, 5);
        var by = new Fact.Reduced(Optional.of("science-1+0badcafe"), Set.of());
        TrainingEvent other = Athletes.revised(run, Athletes.reduced((Fact.Workout) run.fact(), by));

        Diary diary = new Diary().lives(List.of(run), TODAY);
        assertThat(diary.day(MONDAY).workouts().getFirst().inputs()).doesNotContainKey("reducedBy");
        diary.hears(other);

        assertThat(diary.day(MONDAY).workouts().getFirst().inputs())
                .containsEntry("reducedBy", "science-1+0badcafe")
                .containsKey("rpe");
    }

    private static List<TrainingEvent> runsEveryDay(int days) {
        List<TrainingEvent> runs = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            runs.add(Athletes.run("run" + day, MONDAY.plusDays(day), 60, 5));
        }
        return runs;
    }
}
