package io.detrain.ingest.source;

/** From Strava's sport types to ours. */
final class StravaSports {

    private StravaSports() {}

    /** @param indoor true on a treadmill or trainer */
    static String of(String type, boolean indoor) {
        return switch (type.replace(" ", "")) {
            case "Run" -> indoor ? "TREADMILL_RUN" : "RUN";
            case "TrailRun" -> "TRAIL_RUN";
            case "VirtualRun" -> "TREADMILL_RUN";
            case "Ride",
                    "GravelRide",
                    "MountainBikeRide",
                    "EBikeRide",
                    "EMountainBikeRide",
                    "Handcycle",
                    "Velomobile" -> indoor ? "INDOOR_RIDE" : "RIDE";
            case "VirtualRide" -> "INDOOR_RIDE";
            case "Swim" -> "SWIM";
            case "Walk" -> "WALK";
            case "Hike", "Snowshoe" -> "HIKE";
            case "AlpineSki", "BackcountrySki", "NordicSki", "RollerSki", "Snowboard" -> "SKI";
            case "Rowing", "VirtualRow", "Kayaking", "Canoeing" -> "ROW";
            case "WeightTraining" -> "STRENGTH";
            case "Crossfit" -> "CROSSFIT";
            case "HighIntensityIntervalTraining" -> "HIIT";
            case "Soccer", "Football(Soccer)", "Tennis", "Badminton", "Squash", "Racquetball", "Pickleball" ->
                "TEAM_SPORT";
            case "Yoga", "Pilates" -> "YOGA";
            case "" -> "UNKNOWN";
            default -> "OTHER";
        };
    }
}
