package io.detrain.streams.explain;

import io.detrain.streams.rule.Evidence;
import io.detrain.streams.strain.Domain;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Status;
import io.detrain.streams.training.WorkoutLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a case into text that a person understands: what was seen, against what, how far, how sure, what would end it. */
public final class Explanation {

    /** Ends every text (science.md 7, A-00). */
    static final String GUIDANCE = "This is training guidance from your data, not medical advice.";

    private static final double SURE = 0.5;
    private static final int MANY_DAYS = 42;

    private final Case told;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Case told) {
        this.told = told;
    }

    /** The text, line by line; a line that starts with two spaces belongs to the heading before it. */
    public static List<String> of(Case told) {
        var explanation = new Explanation(told);
        switch (told) {
            case Case.OfFlag flag -> explanation.tell(flag.flag());
            case Case.OfPlan plan -> explanation.lines.addAll(PlanText.of(plan.plan()));
        }
        explanation.days();
        explanation.lines.add("");
        explanation.lines.add(GUIDANCE);
        return List.copyOf(explanation.lines);
    }

    /** What a rule is called. */
    public static String title(String rule) {
        return RuleWords.orPlain(rule).title();
    }

    private void tell(Flag flag) {
        RuleWords words = RuleWords.orPlain(flag.rule());
        lines.add(words.title() + " (" + flag.rule() + "), " + flag.severity() + ", " + Say.date(flag.day()));
        lines.add(identity(flag.id(), flag.rules(), flag.judgedOn()));
        lines.add("");
        lines.add(words.meaning());
        if (flag.status() == Status.WITHDRAWN) {
            section("Taken back", List.of(because(flag.because(), flag.causeEvent())));
            return;
        }
        section("What was seen", flag.evidence().stream().map(FactText::of).toList());
        section("How sure", sure(flag));
        section("What ends it", List.of(end(flag, words)));
        section("What it rests on", sources(flag.evidence()));
    }

    static String identity(String id, String rules, LocalDate judgedOn) {
        return "case " + id + ", judged on " + Say.date(judgedOn) + " by rule set " + rules;
    }

    static String because(Optional<String> code, Optional<String> event) {
        return "because: " + Say.plain(code.orElse("it no longer holds"))
                + event.map(id -> " [" + id + "]").orElse("");
    }

    private List<String> sure(Flag flag) {
        List<String> sure = new ArrayList<>();
        flag.score().ifPresent(score -> {
            sure.add("score " + Say.number(score.points()) + " points: "
                    + String.join(
                            ", ",
                            Stream.of(Domain.values())
                                    .filter(domain -> score.domains().containsKey(domain.name()))
                                    .map(domain -> domain + " "
                                            + Say.number(score.domains().getOrDefault(domain.name(), 0.0)))
                                    .toList()));
            sure.add(confidence(score.confidence())
                    + ": what could be looked at, times how much of the fitness load is history");
        });
        if (flag.score().isEmpty()) {
            told.days().stream()
                    .filter(day -> day.date().equals(flag.day()))
                    .findFirst()
                    .ifPresent(day -> sure.add(confidence(day.confidence())
                            + ": how much of the fitness load is history and not a guess from few days"));
        }
        return sure;
    }

    private static String confidence(double confidence) {
        return "confidence " + Math.round(100 * confidence) + " %" + (confidence < SURE ? ", low" : "");
    }

    private static String end(Flag flag, RuleWords words) {
        return flag.clearedOn()
                .map(date -> "over since " + Say.date(date) + ", " + because(flag.because(), Optional.empty()))
                .orElse(words.end());
    }

    static List<String> sources(List<Evidence> evidence) {
        return evidence.stream()
                .map(fact -> "docs/" + fact.source() + ". " + Say.founded(fact.label()) + ".")
                .distinct()
                .toList();
    }

    private void days() {
        List<CaseDay> days = told.days().stream()
                .filter(day -> day.load() > 0
                        || !day.workouts().isEmpty()
                        || !day.morning().isEmpty())
                .toList();
        int hidden = Math.max(0, days.size() - MANY_DAYS);
        List<String> shown = new ArrayList<>();
        if (hidden > 0) {
            shown.add(hidden + " earlier days are left out here; the case file as JSON has them all");
        }
        days.subList(hidden, days.size()).forEach(day -> shown.add(day(day)));
        section("The days it looked at (load; fitness and fatigue load in the evening)", shown);
    }

    private static String day(CaseDay day) {
        List<String> parts = new ArrayList<>();
        parts.add(Say.date(day.date()) + "  " + Say.number(day.load()) + "; " + Say.number(day.fitness()) + ", "
                + Say.number(day.fatigue()));
        day.workouts().forEach(workout -> parts.add(workout(workout)));
        day.morning().stream()
                .filter(fact ->
                        !fact.signal().endsWith("_LAST_DAYS") && !fact.signal().equals("LOAD"))
                .forEach(fact -> parts.add(fact.signal() + " "
                        + fact.value().stream()
                                .mapToObj(value -> Say.number(value, fact.unit()))
                                .findFirst()
                                .orElse("")));
        return String.join("  ", parts);
    }

    private static String workout(WorkoutLoad workout) {
        return workout.eventId() + " (" + (workout.race() ? "race, " : "")
                + Say.plain(workout.sport().name()) + ", " + Say.number(workout.load()) + " by " + workout.method()
                + ", quality " + workout.quality() + ")";
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title);
            items.forEach(item -> lines.add("  " + item));
        }
    }
}
