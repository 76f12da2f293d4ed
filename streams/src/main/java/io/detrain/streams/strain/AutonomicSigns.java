package io.detrain.streams.strain;

import static io.detrain.streams.strain.Tally.EPSILON;

import io.detrain.streams.signal.Baseline;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.signal.Trend;
import java.util.OptionalDouble;

/** Signs in the heart (science.md 3.3, AUTONOMIC). */
record AutonomicSigns(MorningSignals signals, StrainSettings settings, SignalSettings.Hrv bounds) {

    /** Adds them; the other domains have been counted (rulings.md 32). */
    void addTo(Tally tally) {
        if (signals.hrvStatus() != HrvStatus.INSUFFICIENT) {
            Trend trend = signals.variability();
            tally.compare(Domain.AUTONOMIC, trend.today().isPresent());
            trend.baseline().ifPresent(usual -> addVariability(trend, usual, tally));
        }
        Trend resting = signals.resting();
        if (resting.isComparable()) {
            tally.compare(Domain.AUTONOMIC, resting.today().isPresent());
            resting.baseline().ifPresent(usual -> addResting(resting, usual, tally));
        }
    }

    private void addVariability(Trend trend, Baseline usual, Tally tally) {
        var points = settings.autonomic();
        double value = trend.recent().orElse(usual.mean());
        switch (signals.hrvStatus()) {
            case VERY_LOW -> add(tally, Sign.HRV_LOW, points.veryLowPoints(), value, trend, usual.at(-bounds.wide()));
            case LOW -> add(tally, Sign.HRV_LOW, points.lowPoints(), value, trend, usual.at(-bounds.worthwhile()));
            case VERY_HIGH -> {
                double worth = isLoadedAndFelt(tally) ? points.hyperPoints() : 0;
                add(tally, Sign.HRV_HYPER, worth, value, trend, usual.at(bounds.wide()));
            }
            case INSUFFICIENT, NORMAL, HIGH -> {}
        }
        double most = points.variationRatio() * usual.variation();
        if (!signals.hrvStatus().isLow() && trend.variation().orElse(0) > most + EPSILON) {
            double variation = trend.variation().orElse(0);
            tally.add(
                    Sign.HRV_CV,
                    points.variationPoints(),
                    variation,
                    OptionalDouble.of(usual.variation()),
                    OptionalDouble.empty(),
                    most,
                    trend.recentFrom(),
                    trend.day(),
                    trend.recentValues());
        }
    }

    private boolean isLoadedAndFelt(Tally tally) {
        DomainPoints so = tally.points(settings.caps());
        var levels = settings.levels();
        return DomainPoints.isStrong(so.load(), levels)
                && (DomainPoints.isStrong(so.subjective(), levels) || DomainPoints.isStrong(so.performance(), levels));
    }

    private void addResting(Trend trend, Baseline usual, Tally tally) {
        var points = settings.autonomic();
        double value = trend.recent().orElse(usual.mean());
        double worth = Points.ofResting(value - usual.mean(), usual.spread(), points);
        double up = Points.thresholdOfResting(worth, usual.spread(), points);
        add(tally, Sign.RHR_UP, worth, value, trend, usual.mean() + up);
    }

    private static void add(Tally tally, Sign sign, double worth, double value, Trend trend, double threshold) {
        tally.add(
                sign, worth, value, trend.baseline(), threshold, trend.recentFrom(), trend.day(), trend.recentValues());
    }
}
