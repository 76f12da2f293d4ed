package io.detrain.streams.load;

import java.util.List;

/** Every way to a session's load. */
public final class LoadMetrics {

    /** All of them with the defaults of science.md. */
    public static final List<LoadMetric> ALL = of(LoadSettings.DEFAULT);

    private LoadMetrics() {}

    /** All of them; {@link LoadOrder} says which comes first. */
    public static List<LoadMetric> of(LoadSettings settings) {
        return List.of(
                new Power(),
                new Pace(settings.swimExponent()),
                new HeartRateStream(settings.trimp(), settings.coverage()),
                new HeartRateZones(settings.points()),
                new HeartRateAverage(settings.trimp()),
                new SessionRpe(settings.points().sessionRpe()),
                new DefaultDuration(),
                new ExpectedRace(),
                new Gentle());
    }
}
