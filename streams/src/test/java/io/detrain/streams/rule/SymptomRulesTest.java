package io.detrain.streams.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What athletes report, and nobody measures. */
class SymptomRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

    private static Journal journal() {
        return new Journal(TODAY.minusDays(300), TODAY);
    }

    @ParameterizedTest
    @EnumSource(Symptom.class)
    void every_symptom_is_either_a_red_flag_or_one_for_a_doctor(Symptom symptom) {
        Journal journal = journal().reports(TODAY, symptom);

        assertThat(new RedFlag().find(journal)).hasSize(symptom.isRedFlag() ? 1 : 0);
        assertThat(SeeDoctor.DEFAULT.find(journal)).hasSize(symptom.isRedFlag() ? 0 : 1);
    }

    @Test
    void of_several_red_flags_the_gravest_is_named_and_all_are_listed() {
        List<Finding> found = new RedFlag().find(journal().reports(TODAY, Symptom.FAINTING, Symptom.NO_URINE));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.params())
                    .containsEntry("symptom", "FAINTING")
                    .containsEntry("symptoms", "FAINTING,NO_URINE");
            assertThat(finding.evidence()).extracting(Evidence::signal).containsExactly("FAINTING", "NO_URINE");
            assertThat(finding.cleared()).isEmpty();
        });
    }

    @Test
    void a_red_flag_belongs_to_its_day() {
        assertThat(new RedFlag().find(journal().reports(TODAY.minusDays(1), Symptom.CHEST_PAIN)))
                .singleElement()
                .returns(Optional.of(new Finding.Cleared(TODAY, "time_passed")), Finding::cleared);
    }

    @Test
    void a_sign_for_a_doctor_is_told_for_two_weeks_and_again_once_it_has_been_away() {
        Journal daily = journal();
        TODAY.minusDays(40).datesUntil(TODAY.minusDays(10)).forEach(date -> daily.reports(date, Symptom.PAIN));
        daily.reports(TODAY, Symptom.PAIN);

        assertThat(SeeDoctor.DEFAULT.find(daily))
                .extracting(Finding::id)
                .containsExactly("SEE_DOCTOR/PAIN/" + TODAY.minusDays(40), "SEE_DOCTOR/PAIN/" + TODAY);
    }

    @Test
    void a_week_of_being_ill_is_for_resting_and_a_longer_one_for_a_doctor() {
        assertThat(SeeDoctor.DEFAULT.find(journal().ill(TODAY.minusDays(6), TODAY)))
                .isEmpty();
        assertThat(SeeDoctor.DEFAULT.find(journal().ill(TODAY.minusDays(7), TODAY)))
                .singleElement()
                .returns("FEVER", finding -> finding.params().get("sign"))
                .returns(TODAY, Finding::day);
    }

    @Test
    void an_illness_is_one_episode_until_the_first_closed_day_without() {
        Journal still = journal().ill(TODAY.minusDays(5), TODAY.minusDays(1)); // today may still say so
        Journal over = journal().ill(TODAY.minusDays(5), TODAY.minusDays(2));

        assertThat(new Illness().find(still))
                .singleElement()
                .returns(Optional.empty(), Finding::cleared)
                .returns("ILLNESS/" + TODAY.minusDays(5), Finding::id);
        assertThat(new Illness().find(over))
                .singleElement()
                .returns(Optional.of(new Finding.Cleared(TODAY.minusDays(1), "no_longer_ill")), Finding::cleared);
    }

    @Test
    void an_illness_whose_beginning_is_forgotten_is_not_told_as_a_new_one() {
        assertThat(new Illness().find(journal().ill(TODAY.minusDays(200), TODAY)))
                .isEmpty();
    }
}
