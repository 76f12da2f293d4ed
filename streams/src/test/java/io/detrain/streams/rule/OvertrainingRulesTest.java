package io.detrain.streams.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.DetrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
        assertThat(rule.find(new Steady(false))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findings_start_with_the_rule_and_are_the_same_every_time(OvertrainingRule rule) {
        List<Finding> findings = rule.find(new Steady(true));

        assertThat(findings).allMatch(finding -> finding.id().startsWith(rule.name() + "/"));
        assertThat(rule.find(new Steady(true))).isEqualTo(findings);
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
    private record Steady(boolean known) implements History {

        @Override
        public long firstDay() {
            return 0;
        }

        @Override
        public long lastDay() {
            return 40;
        }

        @Override
        public long openDay() {
            return 40;
        }

        @Override
        public long horizonStart() {
            return -20;
        }

        @Override
        public TrainingRun runBefore() {
            return TrainingRun.NONE;
        }

        @Override
        public double load(long day) {
            return known ? 60 : 0;
        }

        @Override
        public double fitness(long day) {
            return 60;
        }

        @Override
        public boolean isKnown(long day) {
            return known;
        }

        @Override
        public boolean isTrainingDay(long day) {
            return load(day) > 10;
        }

        @Override
        public int restDayAfter(long day) {
            return 5;
        }

        @Override
        public List<HardSession> hardSessions(long day) {
            return List.of();
        }

        @Override
        public OptionalDouble soreness(long day) {
            return OptionalDouble.empty();
        }

        @Override
        public boolean isRaceDay(long day) {
            return false;
        }

        @Override
        public Optional<DetrainingPlan> planOn(long day) {
            return Optional.empty();
        }

        @Override
        public List<Raced> races() {
            return List.of();
        }

        @Override
        public List<RaceTooSoon.Registered> registeredRaces() {
            return List.of();
        }

        @Override
        public List<RaceResult> raceResults() {
            return List.of();
        }

        @Override
        public boolean isTrusted(long morning) {
            return true;
        }
    }
}
