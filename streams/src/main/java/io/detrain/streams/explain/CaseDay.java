package io.detrain.streams.explain;

import io.detrain.streams.rule.Evidence;
import io.detrain.streams.training.DayState;
import io.detrain.streams.training.WorkoutLoad;
import java.time.LocalDate;
import java.util.List;

/**
 * A day that a judgement looked at.
 *
 * @param load of the day, load units
 * @param fitness in the evening, load units per day
 * @param fatigue in the evening, load units per day
 * @param confidence how much of fitness is history, 0 to 1
 * @param workouts with their event ids and where their loads come from
 * @param morning values of the morning; their events are not told apart
 */
public record CaseDay(
        LocalDate date,
        DayState state,
        double load,
        double fitness,
        double fatigue,
        double confidence,
        List<WorkoutLoad> workouts,
        List<Evidence> morning) {

    public CaseDay {
        workouts = List.copyOf(workouts);
        morning = List.copyOf(morning);
    }

    @Override
    public String toString() {
        return "CaseDay[" + date + "]";
    }
}
