package io.detrain.streams.load;

import java.util.Map;

/** Load of a race of which only the time is known: {@code 100·h·IF_exp(h)²} (science.md 1.12). */
public record ExpectedRace() implements LoadMetric {

    private static final double[][] EXPECTED = {
        {0.25, 1.07}, {0.5, 1.04}, {1, 1.00}, {2, 0.95}, {4, 0.88}, {6, 0.82}, {9, 0.75}, {12, 0.70}, {24, 0.58}
    };

    @Override
    public LoadMethod method() {
        return LoadMethod.RACE_EXPECTED;
    }

    /** Intensity with which races of so many hours are run; interpolated over ln h, held at both ends. */
    public static double intensity(double hours) {
        double h = Math.clamp(hours, EXPECTED[0][0], EXPECTED[EXPECTED.length - 1][0]);
        int i = 1;
        while (EXPECTED[i][0] < h) {
            i++;
        }
        double from = StrictMath.log(EXPECTED[i - 1][0]);
        double share = (StrictMath.log(h) - from) / (StrictMath.log(EXPECTED[i][0]) - from);
        return EXPECTED[i - 1][1] + share * (EXPECTED[i][1] - EXPECTED[i - 1][1]);
    }

    /** Load units of a race of so many hours. */
    public static double units(double hours) {
        double intensity = intensity(hours);
        return 100 * hours * intensity * intensity;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        double hours = effort.raceHours();
        if (hours <= 0) {
            return new Reading.Missing("no_race_time");
        }
        return new Reading.Score(units(hours), Quality.LOW, Map.of("raceHours", Text.of(hours)));
    }
}
