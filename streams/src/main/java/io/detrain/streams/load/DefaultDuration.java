package io.detrain.streams.load;

import java.util.Map;

/** Load from nothing but the time spent (science.md 1.12). */
record DefaultDuration() implements LoadMetric {

    private static final double EASY_RUN = 50;

    @Override
    public LoadMethod method() {
        return LoadMethod.DURATION;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        if (effort.seconds() == 0) {
            return new Reading.Missing("no_duration");
        }
        double perHour = unitsPerHour(effort);
        return new Reading.Score(
                effort.hours() * perHour,
                Quality.LOW,
                Map.of("minutes", Text.of(effort.seconds() / 60.0), "loadPerHour", Text.of(perHour)));
    }

    private static double unitsPerHour(Effort effort) {
        return switch (effort.sport()) {
            case RUN, TRAIL_RUN, TREADMILL_RUN -> isEasy(effort.kind()) ? EASY_RUN : 60;
            case RIDE, INDOOR_RIDE -> 45;
            case SWIM, OPEN_WATER_SWIM -> 55;
            case STRENGTH -> 40;
            case CROSSFIT -> 65;
            case HIIT -> 70;
            case OCR -> 75;
            case SKI -> 55;
            case ROW -> 60;
            case WALK, YOGA -> 15;
            case HIKE -> 35;
            case STRETCHING, MEDITATION -> 0;
            case TEAM_SPORT, MULTISPORT, OTHER, UNKNOWN -> 40;
        };
    }

    private static boolean isEasy(SessionKind kind) {
        return kind == SessionKind.EASY || kind == SessionKind.RECOVERY;
    }
}
