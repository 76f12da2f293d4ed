package io.detrain.streams.load;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What of a workout, or of one leg of it, a load can be computed from. */
public record Effort(
        Sport sport,
        SessionKind kind,
        long elapsedS,
        long movingS,
        OptionalDouble distanceM,
        Optional<HeartRateHistogram> heartRate,
        List<Integer> zoneSeconds,
        OptionalInt averageBpm,
        OptionalDouble rpe,
        OptionalDouble normalizedPowerW,
        OptionalDouble normalizedGradedSpeedMps,
        boolean trail,
        boolean race,
        OptionalLong officialTimeS) {

    public Effort {
        zoneSeconds = List.copyOf(zoneSeconds);
    }

    /** Hours that load per hour, intensity and plausibility refer to (rulings.md 50). */
    public double hours() {
        return seconds() / 3600.0;
    }

    /** Seconds of the same: elapsed in the gym, moving outside. */
    public long seconds() {
        return sport.isTimedByElapsed() || movingS == 0 ? elapsedS : movingS;
    }

    /** Hours of a race: the official time, else from start to end. */
    double raceHours() {
        return officialTimeS.orElse(elapsedS) / 3600.0;
    }

    @Override
    public String toString() {
        return "Effort";
    }
}
