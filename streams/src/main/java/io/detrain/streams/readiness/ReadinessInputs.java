package io.detrain.streams.readiness;

import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Evidence.Direction;
import io.detrain.streams.rule.Evidence.Label;
import io.detrain.streams.signal.Baseline;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Trend;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What readiness looked at in the morning of an epoch day, so that it can be worked out by hand; form as a share of fitness. */
public record ReadinessInputs(
        long day, Look variability, Look resting, Look sleep, Look wellness, OptionalDouble formShare) {

    private static final String SOURCE = "science.md 4.1";

    /** A signal as it was looked at: value of the day, mean of the last days, mean and spread of the baseline. */
    public record Look(
            OptionalDouble today,
            OptionalDouble recent,
            int recentValues,
            long recentFrom,
            OptionalDouble usual,
            OptionalDouble spread) {

        private static Look of(Trend trend) {
            Optional<Baseline> usual = trend.baseline();
            return new Look(
                    trend.today(),
                    trend.recent(),
                    trend.recentValues(),
                    trend.recentFrom(),
                    usual.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(usual.get().mean()),
                    usual.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(usual.get().spread()));
        }

        @Override
        public String toString() {
            return "Look";
        }
    }

    /** What there was of a morning. */
    public static ReadinessInputs of(MorningSignals signals, OptionalDouble formShare) {
        return new ReadinessInputs(
                signals.day(),
                Look.of(signals.variability()),
                Look.of(signals.resting()),
                Look.of(signals.sleep()),
                Look.of(signals.wellness()),
                formShare);
    }

    /** The value of the day and the mean of its last days, against the baseline, with the points of the component. */
    public List<Evidence> evidence(Readiness readiness) {
        return Stream.of(
                        facts(Component.HRV, variability, "ln ms", Label.MODERATE, readiness),
                        facts(Component.RHR, resting, "bpm", Label.OURS, readiness),
                        facts(Component.SLEEP, sleep, "min", Label.OURS, readiness),
                        facts(Component.SUBJECTIVE, wellness, "of 7, 1 is best", Label.MODERATE, readiness),
                        form(readiness))
                .flatMap(facts -> facts)
                .toList();
    }

    private Stream<Evidence> facts(Component component, Look look, String unit, Label label, Readiness readiness) {
        var today = today(component.name(), look.today(), unit, label)
                .map(fact -> fact.worth(points(component, readiness), Optional.empty()));
        var recent = look.recent().stream()
                .mapToObj(value -> fact(
                        component.name() + "_LAST_DAYS", value, unit, label, look.recentFrom(), look.recentValues()));
        return Stream.concat(today, recent).map(fact -> fact.against(look.usual(), look.spread()));
    }

    private Stream<Evidence> form(Readiness readiness) {
        return today(Component.LOAD.name(), formShare, "of fitness", Label.OURS)
                .map(fact -> fact.worth(points(Component.LOAD, readiness), Optional.empty()));
    }

    private Stream<Evidence> today(String signal, OptionalDouble value, String unit, Label label) {
        return value.stream().mapToObj(known -> fact(signal, known, unit, label, day, 1));
    }

    private Evidence fact(String signal, double value, String unit, Label label, long from, int n) {
        return new Evidence(
                signal,
                OptionalDouble.of(value),
                unit,
                OptionalDouble.empty(),
                Direction.INFO,
                Optional.of(LocalDate.ofEpochDay(from)),
                Optional.of(LocalDate.ofEpochDay(day)),
                n,
                List.of(),
                SOURCE,
                label);
    }

    private static OptionalDouble points(Component component, Readiness readiness) {
        return readiness.contributions().stream()
                .filter(each -> each.component() == component)
                .mapToDouble(Contribution::points)
                .findFirst();
    }

    @Override
    public String toString() {
        return "ReadinessInputs";
    }
}
