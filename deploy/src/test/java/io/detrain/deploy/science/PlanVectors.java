package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.Phase;
import io.detrain.streams.plan.PhaseKind;
import io.detrain.streams.plan.PlanLength;
import io.detrain.streams.plan.PlanSettings;
import io.detrain.streams.plan.RaceEffort;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.RaceTypes;
import io.detrain.streams.plan.TrainingClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** De-training plans: length, phases, caps and dates (science.md 5), and the class that scales them (2.10). */
final class PlanVectors {

    private static final PlanSettings PLANS = PlanSettings.DEFAULT;

    private PlanVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("detraining_plan", PlanVectors::plan);
        chapter.check("plan_other_distance", PlanVectors::otherDistance);
        chapter.check("base_T_run", v -> v.is(PLANS.races().runDays(v.number("km"))));
        chapter.check("km_effort", v -> v.is(RaceTypes.kmEffort(v.number("km"), v.number("ascent_m"))));
        chapter.check(
                "training_class",
                v -> assertThat(PLANS.classifier()
                                .of(
                                        v.number("miles"),
                                        v.number("ctl"),
                                        v.number("liftPerWeek"),
                                        v.in().get("longRace12m").asBoolean()))
                        .isEqualTo(TrainingClass.valueOf(v.expected().asText())));
    }

    private static void plan(Vector v) {
        RaceType type = RaceType.valueOf(v.text("raceType"));
        RaceEffort race = type.isDeclaredEnd()
                ? RaceEffort.end(type)
                : new RaceEffort(
                        type,
                        0,
                        0,
                        false,
                        OptionalDouble.of(v.number("raceLoad")),
                        v.in().has("rpe") ? OptionalDouble.of(v.number("rpe")) : OptionalDouble.empty(),
                        v.in().has("ratio") ? OptionalDouble.of(v.number("ratio")) : OptionalDouble.empty());
        Habit habit = new Habit(
                TrainingClass.valueOf(v.text("class_")),
                v.number("ctlPre"),
                (int) v.number("weeks"),
                OptionalInt.of((int) v.number("age")));
        LocalDate raceDate = LocalDate.parse(v.text("race_date"));
        DetrainingPlan plan = DetrainingPlan.of("race", raceDate, race, habit);
        plan.factors().byName().forEach((name, value) -> v.is(name, value));
        assertThat(plan.factors().ratio().isPresent())
                .isEqualTo(!v.expected().get("rho").isNull());
        v.is("T", plan.days());
        v.is("rest", plan.rest());
        v.is("active", plan.active());
        v.is("reload", plan.length().reload());
        v.is("noRaceDays", plan.length().noRaceDays());
        v.is("firstHardDay", plan.days() + 1);
        for (int k = 0; k < plan.days(); k++) {
            v.is(v.expected().get("caps").get(k), " cap " + k, plan.caps().get(k));
        }
        assertThat(v.expected().get("caps")).hasSize(plan.days());
        assertThat(phasesByDay(plan)).isEqualTo(Vector.texts(v.expected().get("phases")));
        checkDate(v, "restFrom", from(plan, PhaseKind.REST));
        checkDate(v, "activeFrom", from(plan, PhaseKind.ACTIVE_RECOVERY));
        checkDate(v, "reloadFrom", from(plan, PhaseKind.RELOAD));
        checkDate(v, "hardAllowedFrom", Optional.of(plan.hardAllowedFrom()));
        checkDate(v, "raceAllowedFrom", Optional.of(plan.raceAllowedFrom()));
    }

    private static void checkDate(Vector v, String name, Optional<LocalDate> date) {
        if (v.expected().hasNonNull(name)) {
            assertThat(date)
                    .as(v.id() + " " + name)
                    .contains(LocalDate.parse(v.expected().get(name).asText()));
        }
    }

    private static Optional<LocalDate> from(DetrainingPlan plan, PhaseKind kind) {
        return plan.phases().stream()
                .filter(phase -> phase.kind() == kind)
                .map(Phase::from)
                .findFirst();
    }

    private static List<String> phasesByDay(DetrainingPlan plan) {
        List<String> days = new ArrayList<>();
        for (Phase phase : plan.phases()) {
            phase.from()
                    .datesUntil(phase.to().plusDays(1))
                    .forEach(day -> days.add(phase.kind().name()));
        }
        return days;
    }

    private static void otherDistance(Vector v) {
        var race = new RaceEffort(
                RaceType.RUN_OTHER,
                v.number("km"),
                v.number("km"),
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        PlanLength length = PlanLength.of(race, TrainingClass.valueOf(v.text("class_")), v.number("F"), 1, PLANS);
        v.is("T", length.days());
        v.is("rest", length.rest());
        v.is("active", length.active());
        v.is("reload", length.reload());
        v.is("noRaceDays", length.noRaceDays());
    }
}
