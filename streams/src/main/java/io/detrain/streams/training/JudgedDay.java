package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A local day as it stands: state, load with its workouts, fitness, fatigue and form; its morning within the horizon.
 *
 * @param nextRace date of the first registered race on the day or later, while the day is open
 */
public record JudgedDay(
        LocalDate date,
        DayState state,
        boolean closed,
        double load,
        double fitness,
        double fatigue,
        double form,
        OptionalDouble formShare,
        double confidence,
        List<WorkoutLoad> workouts,
        double miles,
        Optional<JudgedMorning> morning,
        Optional<LocalDate> nextRace,
        String rules) {

    @Override
    public String toString() {
        return "JudgedDay[" + date + "]";
    }
}
