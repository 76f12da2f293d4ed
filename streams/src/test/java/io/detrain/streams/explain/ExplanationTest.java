package io.detrain.streams.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.OvertrainingRule;
import io.detrain.streams.rule.OvertrainingRules;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Plan;
import io.detrain.streams.wire.OutcomeReader;
import io.detrain.streams.wire.OutcomeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case as it is read, held against {@code cases.txt}. To accept new words, run with {@code -Ddetrain.golden=write}
 * and read the difference.
 */
class ExplanationTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/detrain/streams/explain/cases.txt");
    private static final List<String> FORBIDDEN =
            List.of("syndrome", "injury", "injuries", "diagnos", "disease", "illness", "overtrain", "burnout");

    private static final Diary BACK = People.backTooSoon();
    private static final Diary STACKING = People.stacking();
    private static final Diary STRAINED = People.strained(14);
    private static final Diary LASTING = People.strained(40);
    private static final Diary NOT_BACK = People.notBack(6, 30);
    private static final Diary FRESH = People.notBack(1, 14);
    private static final Diary ENDS = People.declaresEnds();
    private static final Diary CASUAL = People.casual();

    private static List<Case> flags() {
        return Stream.concat(
                        Stream.of(
                                People.flag(BACK, "EARLY_RETURN"),
                                People.flag(BACK, "PLAN_OVERLOAD"),
                                People.flag(BACK, "SORE_TRAINING"),
                                People.flag(BACK, "RACE_DECLINE_AFTER_SHORT_REST"),
                                People.flag(STACKING, "RACE_TOO_SOON"),
                                People.flag(STACKING, "RACE_STACKING"),
                                People.flag(People.overreacher(), "REST_DAY_DUE"),
                                People.flag(STRAINED, "RAMP_TOO_FAST"),
                                People.flag(STRAINED, "WATCH"),
                                People.flag(STRAINED, "STRAINED"),
                                People.flag(LASTING, "OVERREACHING_PATTERN"),
                                People.flag(LASTING, "PROFESSIONAL_ADVISED"),
                                People.flag(NOT_BACK, "PLAN_STALLED")),
                        ByHand.all().stream())
                .toList();
    }

    private static List<Case> plans() {
        return List.of(
                People.plan(BACK, "10k"),
                People.plan(FRESH, "half"),
                People.plan(NOT_BACK, "half"),
                People.plan(People.impatient(), "half"),
                People.plan(ENDS, "cycle end"),
                People.plan(ENDS, "season end"),
                People.plan(CASUAL, "5k"),
                People.plan(CASUAL, "12k"),
                People.plan(CASUAL, "mistaken"));
    }

    @Test
    void every_case_reads_as_it_was_agreed() throws IOException {
        String told = Stream.concat(flags().stream(), plans().stream())
                .map(each -> String.join("\n", Explanation.of(brief(each))))
                .collect(Collectors.joining("\n\n---\n\n", "", "\n"));
        if ("write".equals(System.getProperty("detrain.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, told);
        }
        assertThat(told).isEqualTo(Files.readString(GOLDEN));
    }

    /** Days are all told alike, so those of a few are enough. */
    private static Case brief(Case each) {
        return switch (each) {
            case Case.OfFlag(Flag flag, List<CaseDay> days) ->
                new Case.OfFlag(
                        flag,
                        days.stream()
                                .filter(day -> flag.rule().equals("STRAINED")
                                        || day.date().equals(flag.day()))
                                .toList());
            case Case.OfPlan(Plan plan, List<CaseDay> days) ->
                new Case.OfPlan(plan, days.stream().limit(2).toList());
        };
    }

    @Test
    void every_rule_has_words_and_a_golden_text() {
        Set<String> told = flags().stream().map(Case::rule).collect(Collectors.toSet());

        assertThat(told).isEqualTo(RuleWords.rules());
        assertThat(OvertrainingRules.ALL)
                .extracting(OvertrainingRule::name)
                .allMatch(rule -> RuleWords.of(rule).isPresent());
        assertThat(Arrays.stream(StrainLevel.values()).filter(level -> level != StrainLevel.NONE))
                .allMatch(level -> RuleWords.of(level.name()).isPresent());
    }

    @Test
    void every_fact_of_a_flag_has_a_name_of_its_own() {
        assertThat(flags().stream().flatMap(each -> each.evidence().stream()))
                .allSatisfy(fact -> assertThat(FactText.noun(fact.signal())).isNotEqualTo(fact.signal()));
    }

    @Test
    void nothing_is_said_that_the_science_does_not_allow() {
        Stream.concat(flags().stream(), plans().stream())
                .map(each -> String.join("\n", Explanation.of(each)).replace(each.rule(), "a rule"))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .forEach(text -> assertThat(FORBIDDEN).noneMatch(text::contains));
    }

    @Test
    void every_cause_of_a_plan_has_words() {
        assertThat(Arrays.stream(RaceType.values()).map(CauseWords::of)).doesNotHaveDuplicates();
    }

    @Test
    void what_was_published_is_read_back_as_it_was() {
        for (Diary diary : List.of(BACK, STACKING, STRAINED, NOT_BACK, FRESH, ENDS, CASUAL, People.impatient())) {
            for (Flag flag : diary.flags().values()) {
                var record =
                        (FlagJudgement) OutcomeWriter.write(People.ANNA, new Outcome.FlagJudged(flag), Instant.EPOCH);
                assertThat(OutcomeReader.flag(record)).isEqualTo(flag);
            }
            for (Plan plan : diary.plans().values()) {
                var record =
                        (PlanJudgement) OutcomeWriter.write(People.ANNA, new Outcome.PlanJudged(plan), Instant.EPOCH);
                assertThat(OutcomeReader.plan(record)).isEqualTo(plan);
            }
        }
    }

    @Test
    void a_sign_of_strain_carries_its_baseline_and_its_points_and_the_level_their_sum() {
        var flag = STRAINED.flags().values().stream()
                .filter(each -> each.rule().equals("STRAINED"))
                .findFirst()
                .orElseThrow();
        var score = flag.score().orElseThrow();

        assertThat(flag.evidence())
                .allSatisfy(fact -> assertThat(
                                fact.points().isPresent() && fact.domain().isPresent())
                        .isTrue())
                .anySatisfy(fact -> {
                    assertThat(fact.signal()).isEqualTo("WELLNESS_Z");
                    assertThat(fact.usual().isPresent() && fact.spread().isPresent())
                            .isTrue();
                });
        assertThat(score.domains().values().stream().mapToDouble(each -> each).sum())
                .isEqualTo(score.points());
        assertThat(score.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void what_a_morning_said_is_not_laid_at_the_door_of_a_workout() {
        assertThat(People.flag(LASTING, "OVERREACHING_PATTERN").evidence())
                .filteredOn(fact -> Set.of("AUTONOMIC", "SLEEP", "SUBJECTIVE")
                        .contains(fact.domain().orElse("")))
                .hasSizeGreaterThan(4)
                .allSatisfy(fact -> assertThat(fact.events()).isEmpty());
    }

    @Test
    void a_baseline_is_in_the_unit_of_what_is_held_against_it() {
        assertThat(People.flag(STRAINED, "STRAINED").evidence())
                .filteredOn(fact -> fact.signal().equals("HRV_CV"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.usual().orElseThrow())
                        .isLessThan(fact.threshold().orElseThrow()));
    }

    @Test
    void the_days_of_a_case_name_every_workout_of_its_window_and_the_values_of_its_mornings() {
        var told = People.flag(STRAINED, "STRAINED");
        List<String> workouts = told.days().stream()
                .flatMap(day -> day.workouts().stream())
                .map(workout -> workout.eventId())
                .toList();

        assertThat(told.days()).hasSizeGreaterThan(28);
        assertThat(workouts).contains("r72", "r71", "r70").hasSizeGreaterThan(20);
        assertThat(told.days().getLast().morning())
                .extracting(fact -> fact.signal())
                .contains("HRV", "RHR", "SLEEP", "SUBJECTIVE");
    }

    @Test
    void the_length_of_a_plan_can_be_worked_out_again_from_its_evidence_alone() {
        List<Case> plans = new ArrayList<>(plans());
        plans.removeLast(); // taken back: nothing to work out

        assertThat(plans).allSatisfy(each -> {
            double product = of(each, "f_class")
                    * of(each, "f_rel")
                    * of(each, "f_effort")
                    * of(each, "f_block")
                    * of(each, "f_age");
            double scaled = of(each, "base_days") * Math.clamp(product, 0.5, 1.6);
            long days = Math.max(2, (long) Math.floor(scaled + 0.5 + 1e-9));
            var bounds = ((Case.OfPlan) each).plan().bounds();

            assertThat(of(each, "scaled_days")).isEqualTo(scaled, offset(1e-9));
            assertThat(of(each, "planned_days"))
                    .isEqualTo(
                            bounds.stream().anyMatch(it -> it.name().equals("CASUAL_SHORT"))
                                    ? Math.min(5, days)
                                    : bounds.stream().anyMatch(it -> it.name().equals("FLOOR"))
                                            ? of(each, "floor_days")
                                            : days);
            assertThat(of(each, "rest_days") + of(each, "active_days") + of(each, "reload_days"))
                    .isEqualTo(of(each, "planned_days"));
        });
        assertThat(of(plans.getFirst(), "f_rel"))
                .isEqualTo(
                        Math.clamp(
                                Math.pow(
                                        of(plans.getFirst(), "race_load")
                                                / Math.max(15, of(plans.getFirst(), "fitness_before"))
                                                / of(plans.getFirst(), "usual_race_load_over_fitness"),
                                        0.35),
                                0.85,
                                1.30),
                        offset(1e-9));
    }

    private static double of(Case each, String signal) {
        return each.evidence().stream()
                .filter(fact -> fact.signal().equals(signal))
                .findFirst()
                .orElseThrow(() -> new AssertionError(signal))
                .value()
                .orElseThrow();
    }
}
