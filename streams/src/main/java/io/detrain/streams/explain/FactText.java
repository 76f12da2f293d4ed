package io.detrain.streams.explain;

import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Evidence.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Says one fact: what was seen, against what, how far, what it is worth, and from which values. */
final class FactText {

    private static final String LOGARITHMIC = "ln ms";
    private static final String STANDARDISED = "SD";
    private static final String KIND = "kind_";
    private static final int MANY_EVENTS = 6;
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("CHEST_PAIN", "chest pain or pressure"),
            Map.entry("FAINTING", "fainting"),
            Map.entry("PALPITATIONS", "palpitations with dizziness"),
            Map.entry("BREATHLESSNESS", "unusual breathlessness"),
            Map.entry("CONFUSION", "confusion"),
            Map.entry("ONE_SIDED_WEAKNESS", "weakness on one side of the body"),
            Map.entry("DARK_URINE", "very dark urine after a great effort"),
            Map.entry("SWELLING", "severe swelling or weakness after a great effort"),
            Map.entry("NO_URINE", "no urine after a great effort"),
            Map.entry("FEVER", "fever above 38 °C"),
            Map.entry("PAIN", "pain that changes how you run, comes at night or sits in one spot of a bone"),
            Map.entry("BODY_CHANGES", "weight lost without wanting to, or missed periods"),
            Map.entry("LOW_MOOD", "low mood on most days of two weeks"),
            Map.entry("ill", "you reported being ill"),
            Map.entry("days_ill", "days in a row on which you were ill"),
            Map.entry("days_unknown", "days in a row of which nothing is known"),
            Map.entry("days_since_race", "day after the race"),
            Map.entry("training_days", "training days in a row"),
            Map.entry("rpe", "how hard the session felt"),
            Map.entry("intensity", "intensity of the session, as a share of threshold"),
            Map.entry("load", "load of the day"),
            Map.entry("soreness", "soreness of the morning"),
            Map.entry("decrement", "slower than predicted"),
            Map.entry("days_between_races", "days between two races"),
            Map.entry("weeks_without_a_lighter_one", "weeks without a lighter one"),
            Map.entry("hours_between", "hours between the two sessions"),
            Map.entry("same_sessions", "share of sessions that were alike"),
            Map.entry("longest_run_ratio", "the run, as a multiple of the longest before it"),
            Map.entry("load_growth", "load of the last weeks, as a multiple of those before"),
            Map.entry("monotony", "monotony of the week (mean load over its spread)"),
            Map.entry("week_load", "load of the week"),
            Map.entry("hard_sessions", "hard sessions in the week"),
            Map.entry("races", "races in that time"),
            Map.entry("results", "results close to the best"),
            Map.entry("form_days", "days of good form"),
            Map.entry("ramp", "rise of the fitness load"),
            Map.entry("effective_rest_days", "days of rest, as far as fitness feels them"),
            Map.entry("FORM", "form, as a share of the fitness load"),
            Map.entry("MONOTONY", "monotony of the week (mean load over its spread)"),
            Map.entry("RAMP", "rise of the fitness load"),
            Map.entry("SPIKE", "longest run of the week, as a multiple of the longest before it"),
            Map.entry("ACWR", "load of the week, as a multiple of the weeks before"),
            Map.entry("NO_REST", "training days in a row"),
            Map.entry("HRV_LOW", "heart-rate variability, mean of the week"),
            Map.entry("HRV_HYPER", "heart-rate variability, mean of the week"),
            Map.entry("HRV_CV", "how much heart-rate variability changes from day to day"),
            Map.entry("RHR_UP", "resting heart rate, mean of the week"),
            Map.entry("WELLNESS_Z", "how you feel, less is worse"),
            Map.entry("FATIGUE_7D", "days in a row on which you felt very tired"),
            Map.entry("SORE_3D", "sore mornings of the last days"),
            Map.entry("SLEEP_SHORT", "sleep a night, mean of the week"),
            Map.entry("SLEEP_QUALITY", "how well you slept, less is worse"),
            Map.entry("DECREMENT", "last race or test, slower than predicted"),
            Map.entry("EF_DOWN", "speed for the same heart rate, less is worse"),
            Map.entry("RPE_UP", "effort for the same work, more is worse"),
            Map.entry("DECOUPLING", "drift of the heart rate in steady sessions"));

    private final Evidence fact;

    private FactText(Evidence fact) {
        this.fact = fact;
    }

    static String of(Evidence fact) {
        return new FactText(fact).text();
    }

    /** What a signal is called. */
    static String noun(String signal) {
        return signal.startsWith(KIND)
                ? "load of a session of kind " + Say.plain(signal.substring(KIND.length()))
                : NOUNS.getOrDefault(signal, Say.plain(signal));
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        fact.value().ifPresent(value -> parts.add(in(value)));
        fact.threshold().ifPresent(limit -> parts.add(bound(limit)));
        fact.usual().ifPresent(usual -> parts.add(usual(usual)));
        fact.points()
                .ifPresent(points -> parts.add("worth " + Say.number(points) + (points == 1 ? " point" : " points")
                        + fact.domain().map(domain -> " in " + domain).orElse("")));
        String dates = dates();
        if (!dates.isEmpty()) {
            parts.add(dates);
        }
        return noun(fact.signal()) + ": " + String.join("; ", parts) + events();
    }

    private String bound(double limit) {
        String how = switch (fact.direction()) {
            case ABOVE -> "above " + in(limit);
            case BELOW -> "below " + in(limit);
            case AT_LEAST -> "at " + in(limit) + " or more";
            case AT_MOST -> "at " + in(limit) + " or less";
            case INFO -> "as it is";
        };
        return "it counts " + how + far(limit);
    }

    /** How far beyond the bound, or short of it; two means of logarithms are compared as a ratio. */
    private String far(double limit) {
        if (fact.value().isEmpty() || fact.direction() == Direction.INFO) {
            return "";
        }
        double value = fact.value().getAsDouble();
        boolean counts = counts(value, limit);
        if (Math.abs(value - limit) < 1e-9) {
            return counts ? ", so it just does" : ", so it just does not";
        }
        return counts ? " (by " + away(value, limit) + ")" : " (" + away(value, limit) + " short, so it does not)";
    }

    private boolean counts(double value, double limit) {
        return switch (fact.direction()) {
            case ABOVE -> value > limit;
            case BELOW -> value < limit;
            case AT_LEAST -> value >= limit - 1e-9;
            case AT_MOST -> value <= limit + 1e-9;
            case INFO -> true;
        };
    }

    private String away(double value, double limit) {
        return fact.unit().equals(LOGARITHMIC)
                ? Say.number(100 * Math.abs(StrictMath.exp(value - limit) - 1)) + " %"
                : Say.number(Math.abs(value - limit), fact.unit().startsWith("of ") || isFelt() ? "" : fact.unit());
    }

    private String usual(double usual) {
        OptionalDouble spread = fact.spread();
        if (fact.unit().equals(STANDARDISED)) {
            return "against a baseline of " + Say.number(usual)
                    + spread.stream()
                            .mapToObj(width -> " give or take " + Say.number(width))
                            .findFirst()
                            .orElse("");
        }
        String text = "usual for you is " + in(usual);
        return spread.isEmpty() || fact.value().isEmpty()
                ? text
                : text + deviation(fact.value().getAsDouble() - usual, spread.getAsDouble());
    }

    private String deviation(double difference, double spread) {
        double z = difference / spread;
        String width = fact.unit().equals(LOGARITHMIC) ? "ln " + Say.number(spread) : Say.number(spread, fact.unit());
        return " give or take " + width + ", so this is " + Say.number(Math.abs(z)) + " standard deviations "
                + (z < 0 ? "below" : "above");
    }

    private String in(double value) {
        if (fact.unit().equals(LOGARITHMIC)) {
            return Say.number(StrictMath.exp(value)) + " ms (ln " + Say.number(value) + ")";
        }
        return Say.number(value, isFelt() ? "of 10" : fact.unit());
    }

    private boolean isFelt() {
        return fact.unit().equals("CR-10");
    }

    private String dates() {
        String values = fact.n() > 1 ? Say.count(fact.n(), "value") + ", " : "";
        return fact.from()
                .flatMap(from -> fact.to().map(to -> values + Say.span(from, to)))
                .orElse("");
    }

    private String events() {
        if (fact.events().isEmpty()) {
            return "";
        }
        int shown = Math.min(MANY_EVENTS, fact.events().size());
        String more = fact.events().size() > shown ? " and " + (fact.events().size() - shown) + " more" : "";
        return " [" + String.join(", ", fact.events().subList(0, shown)) + more + "]";
    }
}
