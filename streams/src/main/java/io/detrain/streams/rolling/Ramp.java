package io.detrain.streams.rolling;

/** How fast fitness load rises, load units per day and week, and how fast it may (science.md 2.6). */
public record Ramp(double rate, double limit) {

    /** The ramp between two evenings a week apart. */
    public static Ramp of(double fitness, double weekAgo, RollingSettings.Ramp settings) {
        return new Ramp(fitness - weekAgo, Math.clamp(settings.share() * weekAgo, settings.least(), settings.most()));
    }

    /** Whether the load rises too fast. */
    public boolean isTooFast() {
        return rate > limit;
    }
}
