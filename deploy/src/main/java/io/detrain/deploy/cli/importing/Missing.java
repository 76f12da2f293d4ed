package io.detrain.deploy.cli.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not known of an athlete, and what that costs. */
final class Missing {

    private static final Set<String> RUNS = Set.of("RUN", "TRAIL_RUN", "TREADMILL_RUN");
    private static final Set<String> POWERED = Set.of("RIDE", "INDOOR_RIDE", "ROW");
    private static final Set<String> SWIMS = Set.of("SWIM", "OPEN_WATER_SWIM");

    private Missing() {}

    /** @param sports what the athlete does: nobody misses a swimmer's speed on a runner */
    static List<String> of(Map<String, Object> profile, Set<String> sports) {
        var missing = new ArrayList<String>();
        say(missing, profile, "sex", "load from heart rate uses the mean of the formulas for men and women");
        say(missing, profile, "birthDate", "no age factor in plans");
        say(missing, profile, "hrMaxBpm", withoutHrMax(profile.containsKey("birthDate")));
        say(
                missing,
                profile,
                "hrRestBpm",
                "taken from measured resting heart rates, else 60 bpm: loads are of low quality");
        say(missing, profile, "lthrBpm", "estimated at 85 % of the heart-rate reserve: loads are of medium quality");
        if (any(sports, POWERED)) {
            say(missing, profile, "ftpW", "load from power is not available");
        }
        if (any(sports, RUNS)) {
            say(missing, profile, "thresholdSpeedMps", "load from pace only after a race that gives it");
        }
        if (any(sports, SWIMS)) {
            say(missing, profile, "criticalSwimSpeedMps", "load from swimming pace is not available");
        }
        return missing;
    }

    private static String withoutHrMax(boolean ageIsKnown) {
        return ageIsKnown
                ? "estimated from age as 208 - 0.7 x years, easily 10 bpm off: loads are of low quality"
                : "load from heart rate is not available; perceived exertion or duration stand in";
    }

    private static void say(List<String> missing, Map<String, Object> profile, String name, String cost) {
        if (!profile.containsKey(name)) {
            missing.add(name + ": " + cost);
        }
    }

    private static boolean any(Set<String> sports, Set<String> of) {
        return sports.stream().anyMatch(of::contains);
    }
}
