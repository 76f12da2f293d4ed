package io.detrain.streams.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.schemas.avro.Evidence;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.explain.Case;
import io.detrain.streams.explain.CaseDay;
import io.detrain.streams.training.WorkoutLoad;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A case as JSON, in the names that scripts rely on. Null stands for unknown, as in JSON. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseFile(
        String athlete,
        String kind,
        String id,
        String rule,
        String day,
        @Nullable String severity,
        String status,
        @Nullable String clearedOn,
        @Nullable String because,
        @Nullable String causeEvent,
        @Nullable Double score,
        @Nullable Double confidence,
        Map<String, Double> domains,
        Map<String, String> params,
        List<Fact> evidence,
        @Nullable PlanPart plan,
        List<Day> days,
        String inputs,
        String rules,
        String judgedOn,
        String judgedAt,
        List<String> explanation) {

    private static final String INPUTS =
            "Workouts are named by their events. Values of a morning (heart-rate variability, resting heart rate, sleep, "
                    + "answers) are those of the athlete's events of that date; which event gave which is not kept.";

    /** One fact that the judgement rests on. */
    @Introspected
    record Fact(
            String signal,
            @Nullable Double value,
            String unit,
            @Nullable Double threshold,
            String direction,
            @Nullable Double baselineMean,
            @Nullable Double baselineSd,
            @Nullable Double points,
            @Nullable String domain,
            @Nullable String from,
            @Nullable String to,
            int n,
            List<String> events,
            String source,
            String label) {}

    /** What only plans have. */
    @Introspected
    record PlanPart(
            boolean active,
            int days,
            List<Report.Phase> phases,
            List<Double> caps,
            String hardAllowedFrom,
            String raceAllowedFrom,
            int shortestDays,
            int longestDays,
            Map<String, Double> factors,
            List<String> bounds,
            List<Change> changes) {}

    /** What a day has made of a plan. */
    @Introspected
    record Change(
            String on, String kind, int days, @Nullable String reason) {}

    /** A day that was looked at. */
    @Introspected
    record Day(
            String date,
            String state,
            double load,
            double fitness,
            double fatigue,
            double confidence,
            List<Workout> workouts,
            Map<String, Double> morning) {}

    /** A workout of the day, with its event and where its load comes from. */
    @Introspected
    record Workout(
            String id,
            String sport,
            boolean race,
            double load,
            String method,
            String quality,
            Map<String, String> inputs,
            List<String> copies) {}

    static CaseFile of(FlagJudgement flag, Case told, List<String> explanation) {
        return new CaseFile(
                flag.getAthlete(),
                "FLAG",
                flag.getFlagId(),
                flag.getRule(),
                flag.getDay().toString(),
                flag.getSeverity().name(),
                flag.getStatus().name(),
                text(flag.getClearedOn()),
                flag.getBecause(),
                flag.getCauseEvent(),
                flag.getScore(),
                flag.getConfidence(),
                flag.getDomains(),
                flag.getParams(),
                facts(flag.getEvidence()),
                null,
                told.days().stream().map(CaseFile::day).toList(),
                INPUTS,
                flag.getRules(),
                flag.getJudgedOn().toString(),
                flag.getJudgedAt().toString(),
                explanation);
    }

    static CaseFile of(PlanJudgement plan, Case told, List<String> explanation) {
        return new CaseFile(
                plan.getAthlete(),
                "PLAN",
                plan.getPlanId(),
                plan.getCause(),
                plan.getRaceDate().toString(),
                null,
                plan.getStatus().name(),
                null,
                plan.getBecause(),
                plan.getCauseEvent(),
                null,
                null,
                Map.of(),
                plan.getParams(),
                facts(plan.getEvidence()),
                part(plan),
                told.days().stream().map(CaseFile::day).toList(),
                INPUTS,
                plan.getRules(),
                plan.getJudgedOn().toString(),
                plan.getJudgedAt().toString(),
                explanation);
    }

    private static PlanPart part(PlanJudgement plan) {
        return new PlanPart(
                plan.getActive(),
                plan.getDays(),
                plan.getPhases().stream()
                        .map(phase -> new Report.Phase(
                                phase.getKind().name(),
                                phase.getFrom().toString(),
                                phase.getTo().toString()))
                        .toList(),
                plan.getCaps(),
                plan.getHardAllowedFrom().toString(),
                plan.getRaceAllowedFrom().toString(),
                plan.getShortestDays(),
                plan.getLongestDays(),
                plan.getFactors(),
                plan.getBounds(),
                plan.getChanges().stream()
                        .map(change -> new Change(
                                change.getOn().toString(), change.getKind(), change.getDays(), change.getReason()))
                        .toList());
    }

    private static Day day(CaseDay day) {
        return new Day(
                day.date().toString(),
                day.state().name(),
                day.load(),
                day.fitness(),
                day.fatigue(),
                day.confidence(),
                day.workouts().stream().map(CaseFile::workout).toList(),
                morning(day));
    }

    /** By signal; the unit is that of the fact of the same name in the day's readiness. */
    private static Map<String, Double> morning(CaseDay day) {
        Map<String, Double> values = new TreeMap<>();
        day.morning().forEach(fact -> fact.value().ifPresent(value -> values.put(fact.signal(), value)));
        return values;
    }

    private static Workout workout(WorkoutLoad workout) {
        return new Workout(
                workout.eventId(),
                workout.sport().name(),
                workout.race(),
                workout.load(),
                workout.method().name(),
                workout.quality().name(),
                workout.inputs(),
                workout.copies());
    }

    static List<Fact> facts(List<Evidence> evidence) {
        return evidence.stream().map(CaseFile::fact).toList();
    }

    private static Fact fact(Evidence fact) {
        return new Fact(
                fact.getSignal(),
                fact.getValue(),
                fact.getUnit(),
                fact.getThreshold(),
                fact.getDirection(),
                fact.getBaselineMean(),
                fact.getBaselineSd(),
                fact.getPoints(),
                fact.getDomain(),
                text(fact.getFrom()),
                text(fact.getTo()),
                fact.getN(),
                fact.getEvents(),
                fact.getSource(),
                fact.getLabel());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
