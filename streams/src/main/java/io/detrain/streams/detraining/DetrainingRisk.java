package io.detrain.streams.detraining;

import io.detrain.streams.load.Text;
import io.detrain.streams.rule.Basis;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tells when rest has gone on for so long that it costs, without blame (science.md 6.5, rulings.md 4, 65). A week of
 * half the usual load ends it, and rest is counted anew after it; else a quiet week in the middle of a season would be
 * held against all its rest days. A day that is excused is not counted, and nothing is told on it.
 */
public record DetrainingRisk(DetrainingSettings settings) {

    /** Its name. */
    public static final String NAME = "DETRAINING_RISK";

    private static final Basis BASIS = new Basis("science.md 6.5", Evidence.Label.WEAK);
    private static final int WEEK = 7;
    private static final double EPSILON = 1e-9;

    /**
     * A closed day.
     *
     * @param week load of the seven days up to it
     * @param fitness fitness load in its evening
     * @param usual the highest fitness load of the last weeks, if enough is known to count rest by
     * @param plan the plan that the day is part of, as the last day of a rest that is wanted
     * @param excused whether the athlete is ill, injured, in medical care or in an off-season
     */
    public record Day(
            long day,
            double load,
            boolean known,
            double week,
            double fitness,
            Supplier<Optional<Double>> usual,
            Optional<RestSpell> plan,
            boolean excused) {

        @Override
        public String toString() {
            return "Day[" + day + "]";
        }
    }

    /** The rest at the close of one more day. */
    public RestSpell after(RestSpell before, Day day) {
        if (day.plan().isPresent()) {
            return day.plan().get();
        }
        if (before.since() == RestSpell.NEVER || isBack(before, day)) {
            return begun(before, day);
        }
        if (day.excused()) {
            return before.untold();
        }
        RestSpell rest = before.rested(day.load(), day.known(), settings);
        return severity(rest, day).map(severity -> worse(rest, severity, day)).orElse(rest);
    }

    /** Why what was told is no longer so. */
    public static String because(Day day) {
        if (day.plan().isPresent()) {
            return "planned_rest";
        }
        return day.excused() ? "excused" : "training_again";
    }

    /** The episode that is told of a rest, and when and why it was over. */
    public Finding finding(RestSpell rest, Optional<Finding.Cleared> cleared) {
        RestSpell.Told told = rest.told().orElseThrow();
        LocalDate onset = LocalDate.ofEpochDay(told.onset());
        LocalDate from = LocalDate.ofEpochDay(told.since() + 1);
        Map<String, String> params = new TreeMap<>();
        params.put("restDays", Text.of(told.restDays()));
        params.put("days", Integer.toString(told.days()));
        params.put("fitnessShare", Text.of(told.share()));
        return new Finding(
                NAME + "/" + onset,
                NAME,
                onset,
                told.severity(),
                cleared,
                params,
                List.of(BASIS.over(
                        from,
                        LocalDate.ofEpochDay(rest.raceDay() + told.raceDays()),
                        told.days(),
                        new Basis.Measure(
                                "effective_rest_days",
                                told.restDays(),
                                "days",
                                Evidence.Direction.ABOVE,
                                settings.risk().restDays()),
                        List.of())));
    }

    /** Counted from this day on: from the same race, or without one from the fitness that is there now. */
    private static RestSpell begun(RestSpell before, Day day) {
        boolean raced = before.raceDay() != before.since() && before.since() != RestSpell.NEVER;
        if (raced) {
            return RestSpell.from(day.day(), before.raceDay(), before.fitness());
        }
        return day.usual()
                .get()
                .map(usual -> RestSpell.from(day.day(), day.day(), usual))
                .orElse(RestSpell.NONE);
    }

    /** Half of the usual week again. */
    private boolean isBack(RestSpell rest, Day day) {
        return day.week() >= settings.risk().backShare() * WEEK * rest.fitness();
    }

    /** How much it matters; nothing is said while too few of its days are known. */
    private Optional<Severity> severity(RestSpell rest, Day day) {
        DetrainingSettings.Risk risk = settings.risk();
        if (rest.knownDays() < risk.knownShare() * rest.days() - EPSILON) {
            return Optional.empty();
        }
        // one lighter day in a smaller season is no long rest, so it takes a week of it
        boolean isLong = rest.days() >= WEEK && day.day() - rest.raceDay() > risk.days();
        if (isLong && day.fitness() < risk.fitnessShare() * rest.fitness()) {
            return Optional.of(Severity.LOW);
        }
        return rest.restDays() > risk.restDays() ? Optional.of(Severity.INFO) : Optional.empty();
    }

    /** The episode keeps its first day; how much it matters only grows. */
    private static RestSpell worse(RestSpell rest, Severity severity, Day day) {
        Optional<RestSpell.Told> before = rest.told();
        if (before.isPresent() && severity.compareTo(before.get().severity()) <= 0) {
            return rest;
        }
        return rest.telling(new RestSpell.Told(
                before.map(RestSpell.Told::onset).orElse(day.day()),
                severity,
                rest.since(),
                rest.days(),
                rest.restDays(),
                (int) (day.day() - rest.raceDay()),
                rest.fitness() == 0 ? 0 : day.fitness() / rest.fitness()));
    }
}
