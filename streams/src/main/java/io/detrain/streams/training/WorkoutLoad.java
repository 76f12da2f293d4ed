package io.detrain.streams.training;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.Quality;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A counted workout with its load and where that comes from. */
public record WorkoutLoad(
        String eventId,
        Instant start,
        ZoneId zone,
        Sport sport,
        boolean race,
        RaceType raceType,
        long durationS,
        OptionalDouble distanceM,
        double load,
        LoadMethod method,
        Quality quality,
        Map<String, String> inputs,
        Map<String, String> passedOver,
        List<String> copies) {

    @Override
    public String toString() {
        return "WorkoutLoad[" + eventId + "]";
    }
}
