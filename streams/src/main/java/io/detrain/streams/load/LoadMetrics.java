package io.detrain.streams.load;

import java.util.List;

/** Every way to a session's load. */
public final class LoadMetrics {

    /** All of them; {@link LoadOrder} says which comes first. */
    public static final List<LoadMetric> ALL = List.of(
            new Power(),
            new Pace(),
            new HeartRateStream(),
            new HeartRateZones(),
            new HeartRateAverage(),
            new SessionRpe(),
            new DefaultDuration(),
            new ExpectedRace(),
            new Gentle());

    private LoadMetrics() {}
}
