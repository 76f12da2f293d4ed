package io.detrain.streams.load;

import java.util.Map;

/** Load from perceived exertion times minutes (Foster 1998, 2001; science.md 1.7). */
public record SessionRpe(double pointsPer100) implements LoadMetric {

    private static final double FORGOTTEN_AFTER_MINUTES = 5;
    private static final double HIGHEST = 10;

    @Override
    public LoadMethod method() {
        return LoadMethod.SRPE;
    }

    /** Foster's arbitrary units. */
    public static double points(double rpe, double minutes) {
        return rpe * minutes;
    }

    /** Load units of so many points: by default an hour at 7.5 is 100. */
    public double units(double points) {
        return points / pointsPer100 * 100;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        double minutes = effort.seconds() / 60.0;
        double rpe = effort.rpe().orElse(-1);
        if (rpe < 0 || rpe > HIGHEST || (rpe == 0 && minutes > FORGOTTEN_AFTER_MINUTES)) {
            return new Reading.Missing("no_rpe");
        }
        return new Reading.Score(
                units(points(rpe, minutes)), Quality.MEDIUM, Map.of("rpe", Text.of(rpe), "minutes", Text.of(minutes)));
    }
}
