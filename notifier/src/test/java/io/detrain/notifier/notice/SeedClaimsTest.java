package io.detrain.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a coach says of de-training, where it is for the messages to say it (science.md 0.5, A-23). */
class SeedClaimsTest {

    @ParameterizedTest
    @CsvSource({"en, usually comes back, 2 easy days", "de, wieder da, 2 lockere Tage"})
    void s2_the_plan_says_that_what_the_block_built_is_kept_and_never_to_stop_everything(
            String language, String regain, String movement) {
        var text = letter(language)
                .plan(Stories.plan(Status.RAISED, 6, Stories.NOON, ""))
                .text();

        assertThat(text).contains("1 %", regain, movement);
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("stop everything", "alles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void s23_what_rest_costs_is_told_in_the_athletes_own_numbers_and_that_it_comes_back(String language) {
        var own = Map.of("days", "10", "percent", "2", "lowPercent", "1", "highPercent", "3", "backDays", "11");
        var flag = new FlagOutcome(
                Stories.ANNA,
                "REST_REASSURANCE/1",
                Status.RAISED,
                Optional.empty(),
                Stories.NOON,
                "REST_REASSURANCE",
                Stories.RACE,
                Severity.INFO,
                own);

        assertThat(letter(language).flag(flag, Rule.REST_REASSURANCE).text())
                .contains("10 ", "2 %", "1 ", "3 %", "11 ");
    }

    private static Letter letter(String language) {
        return Letter.to(new Contact(
                Optional.empty(),
                Optional.empty(),
                Locale.forLanguageTag(language),
                Optional.empty(),
                ZoneId.of("Europe/Berlin"),
                List.of("console"),
                false));
    }
}
