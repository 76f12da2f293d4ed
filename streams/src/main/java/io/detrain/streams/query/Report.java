package io.detrain.streams.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.schemas.avro.WorkoutLoad;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an athlete, in the names that scripts rely on. Null stands for unknown, as in JSON. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
record Report(
        String athlete,
        List<String> missing,
        List<Workout> workouts,
        List<Day> days,
        List<Plan> plans,
        List<Flag> flags) {

    /** A counted workout; its copies count for nothing. */
    @Introspected
    record Workout(
            String id,
            String start,
            String localDate,
            String sport,
            boolean race,
            @Nullable String raceType,
            long durationS,
            @Nullable Double distanceM,
            List<Copy> copies,
            Load load) {}

    /** Another recording of the same workout. */
    @Introspected
    record Copy(String id) {}

    /** A load with where it comes from. */
    @Introspected
    record Load(
            double value, String method, String quality, Map<String, String> inputs, Map<String, String> passedOver) {}

    /** A day as it is judged now. */
    @Introspected
    record Day(
            String date,
            String state,
            double load,
            double fitness,
            double fatigue,
            double form,
            double confidence,
            boolean closed,
            @Nullable Readiness readiness,
            @Nullable Strain strain) {}

    /** How ready the athlete was that morning. */
    @Introspected
    record Readiness(
            @Nullable Double score,
            @Nullable String band,
            @Nullable String cappedBy,
            double confidence,
            String hrvStatus,
            Map<String, Double> contributions) {}

    /** Signs of strain that morning. */
    @Introspected
    record Strain(String level, double score, Map<String, Double> domains, double confidence) {}

    /** A de-training plan. */
    @Introspected
    record Plan(
            String id,
            String cause,
            String raceDate,
            String status,
            boolean active,
            int days,
            List<Phase> phases,
            List<Double> caps,
            String hardAllowedFrom,
            String raceAllowedFrom,
            int shortestDays,
            int longestDays,
            Map<String, Double> factors,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<CaseFile.Fact> evidence,
            @Nullable String because) {}

    /** A stretch of a plan. */
    @Introspected
    record Phase(String kind, String from, String to) {}

    /** An episode of a rule. */
    @Introspected
    record Flag(
            String id,
            String rule,
            String day,
            String severity,
            String status,
            @Nullable String clearedOn,
            @Nullable String because,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<CaseFile.Fact> evidence) {}

    static Report of(String athlete, List<DayJudgement> days, List<FlagJudgement> flags, List<PlanJudgement> plans) {
        return new Report(
                athlete,
                missing(days),
                days.stream().flatMap(Report::workouts).toList(),
                days.stream().map(Report::day).toList(),
                plans.stream().map(Report::plan).toList(),
                flags.stream().map(Report::flag).toList());
    }

    /** Methods that a missing threshold ruled out, each once. */
    private static List<String> missing(List<DayJudgement> days) {
        return days.stream()
                .flatMap(day -> day.getWorkouts().stream())
                .flatMap(workout -> workout.getPassedOver().values().stream())
                .filter(reason -> reason.startsWith("no "))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Workout> workouts(DayJudgement day) {
        return day.getWorkouts().stream().map(each -> workout(day, each));
    }

    private static Workout workout(DayJudgement day, WorkoutLoad workout) {
        return new Workout(
                workout.getEventId(),
                workout.getStart()
                        .atZone(java.time.ZoneId.of(workout.getZone()))
                        .toOffsetDateTime()
                        .toString(),
                day.getLocalDate().toString(),
                workout.getSport(),
                workout.getRace(),
                workout.getRace() ? workout.getRaceType() : null,
                workout.getDurationS(),
                workout.getDistanceM(),
                workout.getCopies().stream().map(Copy::new).toList(),
                new Load(
                        workout.getLoad(),
                        workout.getMethod().name(),
                        workout.getQuality().name(),
                        workout.getInputs(),
                        workout.getPassedOver()));
    }

    static Day day(DayJudgement day) {
        return new Day(
                day.getLocalDate().toString(),
                day.getState().name(),
                day.getLoad(),
                day.getFitness(),
                day.getFatigue(),
                day.getForm(),
                day.getConfidence(),
                day.getClosed(),
                readiness(day.getReadiness()),
                strain(day.getStrain()));
    }

    private static @Nullable Readiness readiness(io.detrain.schemas.avro.@Nullable Readiness readiness) {
        return readiness == null
                ? null
                : new Readiness(
                        readiness.getScore(),
                        readiness.getBand(),
                        readiness.getCappedBy(),
                        readiness.getConfidence(),
                        readiness.getHrvStatus(),
                        readiness.getContributions());
    }

    private static @Nullable Strain strain(io.detrain.schemas.avro.@Nullable Strain strain) {
        return strain == null
                ? null
                : new Strain(strain.getLevel(), strain.getScore(), strain.getDomains(), strain.getConfidence());
    }

    static Plan plan(PlanJudgement plan) {
        return new Plan(
                plan.getPlanId(),
                plan.getCause(),
                plan.getRaceDate().toString(),
                plan.getStatus().name(),
                plan.getActive(),
                plan.getDays(),
                plan.getPhases().stream()
                        .map(each -> new Phase(
                                each.getKind().name(),
                                each.getFrom().toString(),
                                each.getTo().toString()))
                        .toList(),
                plan.getCaps(),
                plan.getHardAllowedFrom().toString(),
                plan.getRaceAllowedFrom().toString(),
                plan.getShortestDays(),
                plan.getLongestDays(),
                plan.getFactors(),
                CaseFile.facts(plan.getEvidence()),
                plan.getBecause());
    }

    static Flag flag(FlagJudgement flag) {
        return new Flag(
                flag.getFlagId(),
                flag.getRule(),
                flag.getDay().toString(),
                flag.getSeverity().name(),
                flag.getStatus().name(),
                text(flag.getClearedOn()),
                flag.getBecause(),
                CaseFile.facts(flag.getEvidence()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
