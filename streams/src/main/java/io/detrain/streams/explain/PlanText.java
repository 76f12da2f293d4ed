package io.detrain.streams.explain;

import io.detrain.streams.plan.Bound;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.Phase;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how long a plan is and why, in the steps in which it was worked out. */
final class PlanText {

    private final Plan plan;
    private final List<String> lines = new ArrayList<>();

    private PlanText(Plan plan) {
        this.plan = plan;
    }

    static List<String> of(Plan plan) {
        var text = new PlanText(plan);
        text.tell();
        return text.lines;
    }

    private void tell() {
        lines.add("De-training plan after " + CauseWords.of(plan.cause()) + ", " + Say.date(plan.raceDate()));
        lines.add(Explanation.identity(plan.id(), plan.rules(), plan.judgedOn()));
        if (plan.status() == Status.WITHDRAWN) {
            section("Taken back", List.of(Explanation.because(plan.because(), plan.causeEvent())));
            return;
        }
        section("What was seen", seen());
        section("How long, step by step", steps());
        section(
                "What the days made of it",
                plan.changes().stream().map(PlanText::change).toList());
        section("The plan as it stands", standing());
        section("How sure", List.of("No trial compares lengths of such a break; " + range()));
        section("What ends it", List.of(end()));
        section("What it rests on", Explanation.sources(plan.evidence()));
    }

    private List<String> seen() {
        List<String> seen = new ArrayList<>();
        add("load of the race", "race_load", seen);
        add("distance", "race_distance", seen);
        if (!of("race_effort_distance").equals(of("race_distance"))) {
            add("distance with its climb", "race_effort_distance", seen);
        }
        add("how hard it felt", "race_felt", seen);
        add("intensity, as a share of what races of that duration are run at", "race_relative_intensity", seen);
        add("fitness load on the eve", "fitness_before", seen);
        add("weeks in the training cycle", "weeks_in_cycle", seen);
        add("age", "age", seen);
        seen.add("training class: " + plan.params().getOrDefault("class", "unknown"));
        return seen;
    }

    private void add(String noun, String signal, List<String> seen) {
        find(signal)
                .ifPresent(fact -> seen.add(
                        noun + ": " + Say.number(value(fact), fact.unit().equals("CR-10") ? "of 10" : fact.unit())
                                + (fact.events().isEmpty() ? "" : " [" + String.join(", ", fact.events()) + "]")));
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        steps.add("the table has T = " + of("base_days") + " days, R = " + of("base_rest_days") + " of them rest, A = "
                + of("base_active_days") + " easy, and " + of("base_no_race_days") + " days without a race");
        find("race_load_over_fitness")
                .ifPresent(ratio -> steps.add("rho = race load / fitness load = " + exact(ratio) + ", usual is "
                        + of("usual_race_load_over_fitness") + ", so f_rel = " + of("f_rel")));
        steps.add("F = f_class " + of("f_class") + " x f_rel " + of("f_rel") + " x f_effort " + of("f_effort")
                + " x f_block " + of("f_block") + " x f_age " + of("f_age") + " = " + of("F"));
        steps.add("T x F = " + of("scaled_days") + ", so T' = " + of("planned_days") + " days");
        steps.add("of them R' = " + of("rest_days") + " rest, A' = " + of("active_days") + " easy, L' = "
                + of("reload_days") + " building back; no race for " + of("no_race_days") + " days");
        plan.bounds().forEach(bound -> steps.add("bound: " + bound(bound)));
        return steps;
    }

    private String bound(Bound bound) {
        return switch (bound) {
            case LEAST_FITNESS ->
                "the fitness load counts as " + Say.number(Habit.LEAST_FITNESS)
                        + ", below which such a ratio means nothing";
            case RELATIVE_LOAD -> "f_rel is kept within its bounds";
            case LONG_RACE_EFFORT -> "a long race without a felt effort is not taken for a jog, so f_effort is raised";
            case BLOCK -> "f_block is kept within its bounds";
            case ALL_FACTORS -> "F is kept within its bounds";
            case LEAST_DAYS -> "no plan has fewer days";
            case FLOOR -> "at such an effort the floor of this race holds: " + of("floor_days") + " days";
            case CASUAL_SHORT -> "a short race lets a casual athlete off with fewer days";
            case OLD_PLAN ->
                "the plan before was not over, so this one lasts " + of("days_after_the_old_plan")
                        + " days and allows no more on a day than that did";
        };
    }

    private static String change(PlanChange change) {
        String on = Say.date(change.on()) + ": ";
        return on
                + switch (change) {
                    case PlanChange.Advanced(var date, var from, int days) ->
                        Say.count(days, "day") + " saved, as you were back before the days of " + phase(from.name())
                                + " were over";
                    case PlanChange.Extended(var date, var because, int days) ->
                        Say.count(days, "more day") + " like the last, because of " + reason(because);
                    case PlanChange.Violated(var date, int days) ->
                        "a hard session; " + Say.count(days, "more easy day");
                    case PlanChange.Stalled(var date, var because) ->
                        "nothing left to extend by, and still " + reason(because);
                    case PlanChange.Overridden(var date, String reason) ->
                        "ended by the athlete or coach" + (reason.isEmpty() ? "" : ": " + reason);
                };
    }

    private static String reason(PlanChange.Reason reason) {
        return switch (reason) {
            case READINESS -> "low readiness on two mornings";
            case SORENESS -> "soreness";
            case HEART_RATE_VARIABILITY -> "low heart-rate variability";
            case RESTING_HEART_RATE -> "a raised resting heart rate";
            case EASY_SESSION_FELT_HARD -> "an easy session that felt hard";
        };
    }

    private List<String> standing() {
        return Stream.concat(
                        plan.phases().stream().map(this::phase),
                        Stream.of(
                                "hard training from " + Say.date(plan.hardAllowedFrom()) + ", a race from "
                                        + Say.date(plan.raceAllowedFrom()),
                                plan.active() ? "" : "a later race has replaced it"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String phase(Phase phase) {
        int first = (int) (phase.from().toEpochDay() - plan.raceDate().toEpochDay()) - 1;
        int last = (int) (phase.to().toEpochDay() - plan.raceDate().toEpochDay()) - 1;
        double from = plan.caps().get(first);
        double to = plan.caps().get(last);
        return phase(phase.kind().name()) + ": " + Say.span(phase.from(), phase.to()) + ", at most " + Say.number(from)
                + (from == to ? "" : " rising to " + Say.number(to)) + " load units a day";
    }

    private static String phase(String kind) {
        return switch (kind) {
            case "REST" -> "rest";
            case "ACTIVE_RECOVERY" -> "easy movement";
            default -> "building back";
        };
    }

    private String range() {
        return plan.shortestDays() + " to " + plan.longestDays() + " days without hard training are reasonable here.";
    }

    private String end() {
        if (plan.status() == Status.CLEARED) {
            return "over: hard training is open since " + Say.date(plan.hardAllowedFrom());
        }
        return "The plan ends on its last day. Mornings on which you are back may end a phase early, mornings on which "
                + "you are not add days, and you or your coach may end it at any time.";
    }

    private Optional<Evidence> find(String signal) {
        return plan.evidence().stream()
                .filter(fact -> fact.signal().equals(signal) && fact.value().isPresent())
                .findFirst();
    }

    private String of(String signal) {
        return find(signal).map(PlanText::exact).orElse("unknown");
    }

    private static String exact(Evidence fact) {
        return Say.exact(value(fact));
    }

    private static double value(Evidence fact) {
        return fact.value().orElseThrow();
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title);
            items.forEach(item -> lines.add("  " + item));
        }
    }
}
