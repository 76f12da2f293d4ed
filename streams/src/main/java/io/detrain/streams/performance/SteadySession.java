package io.detrain.streams.performance;

import java.util.OptionalDouble;

/** What tells whether a session was steady enough to compare heart rates: speeds are percentiles in m/s. */
public record SteadySession(
        long seconds,
        OptionalDouble intensity,
        OptionalDouble medianMps,
        OptionalDouble fastMps,
        OptionalDouble celsius) {

    /** Whether it was, if the usual temperature is this; nothing unknown but the temperature is taken for steady. */
    public boolean isSteady(OptionalDouble usualCelsius, PerformanceSettings.Steady settings) {
        return seconds >= settings.leastSeconds()
                && isModerate(settings)
                && isEven(settings)
                && isMild(usualCelsius, settings);
    }

    private boolean isModerate(PerformanceSettings.Steady settings) {
        return intensity.isPresent()
                && intensity.getAsDouble() >= settings.leastIntensity()
                && intensity.getAsDouble() <= settings.mostIntensity();
    }

    private boolean isEven(PerformanceSettings.Steady settings) {
        return medianMps.isPresent()
                && fastMps.isPresent()
                && medianMps.getAsDouble() > 0
                && fastMps.getAsDouble() / medianMps.getAsDouble() < settings.speedRatio();
    }

    private boolean isMild(OptionalDouble usual, PerformanceSettings.Steady settings) {
        return celsius.isEmpty()
                || usual.isEmpty()
                || Math.abs(celsius.getAsDouble() - usual.getAsDouble()) <= settings.celsius();
    }

    @Override
    public String toString() {
        return "SteadySession";
    }
}
