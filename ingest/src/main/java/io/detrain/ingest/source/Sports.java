package io.detrain.ingest.source;

import java.util.Locale;
import java.util.Set;

/** What the reduction has to know of a sport. */
final class Sports {

    private static final Set<String> ON_FOOT = Set.of("RUN", "TRAIL_RUN", "TREADMILL_RUN", "WALK", "HIKE", "OCR");
    private static final Set<String> RUNS = Set.of("RUN", "TRAIL_RUN", "TREADMILL_RUN");
    private static final Set<String> RIDES = Set.of("RIDE", "INDOOR_RIDE");
    private static final Set<String> SWIMS = Set.of("SWIM", "OPEN_WATER_SWIM");

    private Sports() {}

    static boolean onFoot(String sport) {
        return ON_FOOT.contains(sport);
    }

    static boolean isRun(String sport) {
        return RUNS.contains(sport);
    }

    /** Indoors, positions are those of a virtual world. */
    static boolean isIndoor(String sport) {
        return sport.equals("INDOOR_RIDE") || sport.equals("TREADMILL_RUN");
    }

    static boolean isRide(String sport) {
        return RIDES.contains(sport);
    }

    static boolean isSwim(String sport) {
        return SWIMS.contains(sport);
    }

    /** The sport by a word in a TCX or GPX file: English names, or the number that Strava writes. */
    static String named(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (word) {
            case "running", "run", "9", "street running", "track running" -> "RUN";
            case "trail running", "trail run", "trailrun" -> "TRAIL_RUN";
            case "treadmill running", "virtual run", "indoor running" -> "TREADMILL_RUN";
            case "biking", "cycling", "ride", "bike", "1", "road biking", "mountain biking", "gravel cycling" -> "RIDE";
            case "indoor cycling", "virtual ride", "virtualride", "17" -> "INDOOR_RIDE";
            case "swimming", "swim", "lap swimming" -> "SWIM";
            case "16", "open water swimming" -> "OPEN_WATER_SWIM"; // a swim with positions is not in a pool
            case "walking", "walk", "10" -> "WALK";
            case "hiking", "hike", "4" -> "HIKE";
            case "cross country skiing", "skiing", "alpine skiing", "nordic ski", "2", "3", "7" -> "SKI";
            case "rowing", "indoor rowing", "23" -> "ROW";
            case "strength training", "weight training" -> "STRENGTH";
            case "yoga" -> "YOGA";
            case "", "unknown" -> "UNKNOWN";
            default -> "OTHER";
        };
    }
}
