package io.detrain.streams.readiness;

import io.detrain.streams.signal.Baseline;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Trend;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds the signals of a morning against their baselines, component by component (science.md 4.1). */
public record Standings(ReadinessSettings settings) {

    /** The standing of a morning; form is a share of fitness, already gated (rulings.md 4). */
    public Standing of(MorningSignals signals, OptionalDouble formShare) {
        return new Standing(
                isMeasured(signals) ? variability(signals.variability()) : OptionalDouble.empty(),
                negated(signals.resting().todayZ()),
                sleep(signals.sleep(), signals.sleepScore()),
                negated(signals.wellness().todayZ()),
                formShare.isEmpty()
                        ? formShare
                        : OptionalDouble.of(
                                formShare.getAsDouble() / settings.shape().formUnit()));
    }

    /**
     * Form as a share of fitness while days of the last week are unknown: a gap never makes anyone fresher.
     *
     * @param beforeGap the same on the last day before the gap, if there is a gap
     */
    public static OptionalDouble gated(OptionalDouble formShare, OptionalDouble beforeGap) {
        return formShare.isEmpty() || beforeGap.isEmpty()
                ? formShare
                : OptionalDouble.of(Math.min(formShare.getAsDouble(), beforeGap.getAsDouble()));
    }

    /**
     * Standard deviations from enough sleep; usual sleep, but never less than anyone needs, is enough. All in minutes.
     *
     * @param week mean of the last week; without it the night counts alone (rulings.md 58)
     */
    public double sleep(double night, OptionalDouble week, double usual, double deviation) {
        var sleep = settings.sleep();
        double enough = Math.max(usual, sleep.need());
        double spread = Math.max(deviation, sleep.leastSpread());
        double last = (night - enough) / spread;
        return week.isEmpty()
                ? last
                : sleep.night() * last + (1 - sleep.night()) * (week.getAsDouble() - enough) / spread;
    }

    private OptionalDouble sleep(Trend sleep, Trend score) {
        Optional<Baseline> usual = sleep.baseline();
        if (sleep.today().isEmpty() || usual.isEmpty()) {
            return sleep.today().isEmpty() ? score.todayZ() : OptionalDouble.empty();
        }
        double night = sleep.today().getAsDouble();
        return OptionalDouble.of(
                sleep(night, sleep.recent(), usual.get().mean(), usual.get().spread()));
    }

    /** Whether the morning has a value of its own; without one the week's variability would look better than its last day. */
    private static boolean isMeasured(MorningSignals signals) {
        return signals.variability().today().isPresent()
                || signals.resting().today().isPresent()
                || signals.sleep().today().isPresent()
                || signals.wellness().today().isPresent();
    }

    private static OptionalDouble variability(Trend trend) {
        OptionalDouble today = trend.todayZ();
        OptionalDouble week = trend.recentZ();
        if (today.isEmpty() || week.isEmpty()) {
            return today.isPresent() ? today : week;
        }
        return OptionalDouble.of((today.getAsDouble() + week.getAsDouble()) / 2);
    }

    private static OptionalDouble negated(OptionalDouble z) {
        return z.isEmpty() ? z : OptionalDouble.of(-z.getAsDouble());
    }
}
