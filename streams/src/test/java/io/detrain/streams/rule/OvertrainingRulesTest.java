package io.detrain.streams.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule keeps to. */
class OvertrainingRulesTest {

    static Stream<OvertrainingRule> rules() {
        return OvertrainingRules.ALL.stream();
    }

    @Test
    void rules_have_names_of_their_own() {
        assertThat(OvertrainingRules.ALL)
                .isNotEmpty()
                .extracting(OvertrainingRule::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothing_known_gives_no_finding(OvertrainingRule rule) {
        assertThat(rule.find(steady(false))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findings_start_with_the_rule_and_are_the_same_every_time(OvertrainingRule rule) {
        List<Finding> findings = rule.find(steady(true));

        assertThat(findings).allMatch(finding -> finding.id().startsWith(rule.name() + "/"));
        assertThat(rule.find(steady(true))).isEqualTo(findings);
    }

    @Test
    void an_unknown_day_neither_extends_nor_breaks_a_run_and_four_end_it() {
        TrainingRun run =
                TrainingRun.NONE.trained(1, 3).trained(2, 3).unknown().unknown().unknown();

        assertThat(run.trained(6, 3).isDue()).isTrue();
        assertThat(run.trained(6, 3).start()).isEqualTo(1);
        assertThat(run.unknown()).isEqualTo(TrainingRun.NONE);
    }

    /** Forty days of the same load, or of nothing known. */
    private static Journal steady(boolean known) {
        LocalDate first = LocalDate.EPOCH;
        Journal journal =
                new Journal(first, first.plusDays(40)).known(day -> known).fit(60);
        for (int day = 0; known && day <= 40; day++) {
            journal.load(first.plusDays(day), 60);
        }
        return journal;
    }
}
