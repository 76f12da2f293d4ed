package io.detrain.streams.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * Load from speed against threshold speed: squared for graded running, by default cubed for
 * swimming (science.md 1.9, 1.10).
 */
public record Pace(int swimExponent) implements LoadMetric {

    private static final double LONGEST_REST_FACTOR = 1.25;

    @Override
    public LoadMethod method() {
        return LoadMethod.PACE;
    }

    /** Load units of so many seconds of running at this normalised graded speed. */
    public static double runUnits(double seconds, double gradedMps, double thresholdMps) {
        double share = gradedMps / thresholdMps;
        return seconds / 3600 * share * share * 100;
    }

    /** Load units of so many seconds of swimming at this speed. */
    public double swimUnits(double seconds, double mps, double criticalMps) {
        double hours = seconds / 3600;
        for (int i = 0; i < swimExponent; i++) {
            hours *= mps / criticalMps;
        }
        return hours * 100;
    }

    @Override
    public double seconds(Effort effort) {
        return effort.sport().isSwim()
                ? Math.min(effort.elapsedS(), LONGEST_REST_FACTOR * effort.movingS())
                : effort.seconds();
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        return effort.sport().isSwim() ? swim(effort, thresholds) : run(effort, thresholds);
    }

    private static Reading run(Effort effort, Thresholds thresholds) {
        double graded = effort.normalizedGradedSpeedMps().orElse(0);
        if (graded <= 0) {
            return new Reading.Missing("no_graded_speed");
        }
        double threshold = thresholds.thresholdSpeedMps().orElse(0);
        if (threshold <= 0) {
            return new Reading.Missing("no_threshold_speed");
        }
        return new Reading.Score(
                runUnits(effort.seconds(), graded, threshold),
                thresholds.speedIsEstimated() ? Quality.LOW : Quality.HIGH,
                inputs(graded, threshold, thresholds.speedIsEstimated()));
    }

    private static Map<String, String> inputs(double graded, double threshold, boolean estimated) {
        Map<String, String> inputs = new TreeMap<>();
        inputs.put("normalizedGradedSpeedMps", Text.of(graded));
        inputs.put("thresholdSpeedMps", Text.of(threshold));
        if (estimated) {
            inputs.put("estimated", "thresholdSpeedMps");
        }
        return Map.copyOf(inputs);
    }

    private Reading swim(Effort effort, Thresholds thresholds) {
        double distance = effort.distanceM().orElse(0);
        if (distance <= 0 || effort.movingS() <= 0) {
            return new Reading.Missing("no_swim_speed");
        }
        double critical = thresholds.criticalSwimSpeedMps().orElse(0);
        if (critical <= 0) {
            return new Reading.Missing("no_critical_swim_speed");
        }
        double speed = distance / effort.movingS();
        return new Reading.Score(
                swimUnits(seconds(effort), speed, critical),
                Quality.HIGH,
                Map.of("speedMps", Text.of(speed), "criticalSwimSpeedMps", Text.of(critical)));
    }
}
