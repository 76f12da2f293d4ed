package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.signal.Symptom;
import io.detrain.streams.strain.Skip;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Athletes who report that something is wrong. */
class SymptomStoryTest {

    private static final LocalDate TODAY = Athletes.MONDAY.plusWeeks(9);

    private static Diary runner() {
        return new Diary().lives(Athletes.marathoner(), TODAY);
    }

    private static Flag flag(Diary diary, String id) {
        return diary.flags().get(id);
    }

    @Test
    void chest_pain_is_answered_with_the_event_that_reports_it() {
        Diary diary = runner().hears(Athletes.reports("s", TODAY, 17, Symptom.CHEST_PAIN));

        assertThat(flag(diary, "RED_FLAG/" + TODAY))
                .returns(Status.RAISED, Flag::status)
                .returns(Optional.of("s"), Flag::causeEvent);
    }

    @Test
    void at_two_in_the_morning_nobody_waits_until_the_day_is_opened() {
        Diary diary = runner().hears(Athletes.reports("s", TODAY.plusDays(1), 2, Symptom.FAINTING));

        assertThat(flag(diary, "RED_FLAG/" + TODAY.plusDays(1))).returns(Status.RAISED, Flag::status);
        diary.opens(TODAY.plusDays(1));
        assertThat(flag(diary, "RED_FLAG/" + TODAY.plusDays(1))).returns(Status.RAISED, Flag::status);
        diary.opens(TODAY.plusDays(2));
        assertThat(flag(diary, "RED_FLAG/" + TODAY.plusDays(1))).returns(Status.CLEARED, Flag::status);
    }

    @Test
    void of_somebody_of_whom_nothing_else_is_known_it_is_heard_too() {
        Diary diary = new Diary()
                .hears(Athletes.reports("s", TODAY, 9, Symptom.BREATHLESSNESS))
                .opens(TODAY);

        assertThat(flag(diary, "RED_FLAG/" + TODAY)).returns(Status.RAISED, Flag::status);
    }

    @Test
    void a_report_that_is_taken_back_takes_the_flag_with_it() {
        TrainingEvent report = Athletes.reports("s", TODAY, 17, Symptom.CHEST_PAIN);
        Diary diary = runner().hears(report).hears(Athletes.retracted(report));

        assertThat(flag(diary, "RED_FLAG/" + TODAY)).returns(Status.WITHDRAWN, Flag::status);
    }

    @Test
    void a_fever_is_an_illness_and_one_for_a_doctor() {
        Diary diary = runner().hears(Athletes.reports("s", TODAY, 7, Symptom.FEVER));

        assertThat(diary.flags()).containsKeys("ILLNESS/" + TODAY, "SEE_DOCTOR/FEVER/" + TODAY);
        assertThat(diary.day(TODAY).morning().orElseThrow().strain().skipped()).contains(Skip.ILL);
    }

    @Test
    void what_is_reported_says_nothing_of_strain() {
        Diary quiet = runner();
        Diary reporting = runner().hears(Athletes.reports("s", TODAY, 17, Symptom.CHEST_PAIN, Symptom.PAIN));

        assertThat(reporting.day(TODAY).morning().orElseThrow().strain().level())
                .isEqualTo(StrainLevel.NONE);
        assertThat(reporting.day(TODAY).load()).isEqualTo(quiet.day(TODAY).load());
    }

    @Test
    void it_is_the_same_whether_it_was_heard_in_time_or_weeks_later() {
        var early = Athletes.reports("s", TODAY.minusDays(20), 17, Symptom.CHEST_PAIN, Symptom.LOW_MOOD);
        Diary late = runner().hears(early);
        List<TrainingEvent> all = new ArrayList<>(Athletes.marathoner());
        all.add(early);
        Diary live = new Diary().lives(all, TODAY);

        assertThat(StateCodec.encode(late.ledger())).isEqualTo(StateCodec.encode(live.ledger()));
        assertThat(StateCodec.decode(StateCodec.encode(live.ledger()))).isEqualTo(live.ledger());
    }
}
