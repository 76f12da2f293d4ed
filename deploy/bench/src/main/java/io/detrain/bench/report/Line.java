package io.detrain.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param key its name for programs
 * @param cells what the columns show
 * @param figures the same as numbers, by their names with units
 */
public record Line(String key, String what, List<String> cells, Optional<Judged> judged, Map<String, Double> figures) {

    /** A goal and how it was met. */
    public record Judged(Goal goal, Goal.Verdict verdict) {

        /** Holds a figure against a goal. */
        public static Judged of(Goal goal, double figure) {
            return new Judged(goal, goal.of(figure));
        }
    }

    public Line {
        cells = List.copyOf(cells);
        figures = Map.copyOf(figures);
    }
}
