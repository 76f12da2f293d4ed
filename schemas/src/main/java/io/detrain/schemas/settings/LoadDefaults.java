package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.EXPERT;
import static io.detrain.schemas.settings.Label.MODERATE;
import static io.detrain.schemas.settings.Label.OURS;
import static io.detrain.schemas.settings.Label.WEAK;

import java.util.List;

/** The load of a session (science.md 1). */
final class LoadDefaults {

    static final List<Setting> ALL = List.of(
            Setting.of("load.trimp.b.male", 1.92, 1, 3, "", MODERATE, "exponent of Banister's weighting, men"),
            Setting.of("load.trimp.b.female", 1.67, 1, 3, "", MODERATE, "exponent of Banister's weighting, women"),
            Setting.of("load.trimp.b.unspecified", 1.795, 1, 3, "", OURS, "exponent where the sex is not given"),
            Setting.of(
                    "load.lthr.hrrFraction",
                    0.85,
                    0.6,
                    0.95,
                    "of reserve",
                    EXPERT,
                    "one-hour threshold heart rate where nobody declared one"),
            Setting.of("load.edwards.per100", 240, 100, 300, "points", OURS, "Edwards' points that are 100 load units"),
            Setting.of("load.lucia.per100", 150, 60, 180, "points", OURS, "Lucia's points that are 100 load units"),
            Setting.of("load.srpe.per100", 450, 200, 600, "RPE·min", OURS, "session-RPE that is 100 load units"),
            Setting.count("load.swim.exponent", 3, 1, 4, "", EXPERT, "power of relative speed in a swim's load"),
            Setting.of("load.maxPerHour.long", 130, 100, 200, "LU/h", OURS, "most that is believed from 30 min on"),
            Setting.of("load.maxPerHour.short", 200, 100, 400, "LU/h", OURS, "most that is believed under 30 min"),
            Setting.of("load.maxSession", 1500, 500, 5000, "LU", OURS, "most that is believed of one session"),
            Setting.count("load.calibration.minPairs", 10, 5, 50, "sessions", OURS, "pairs before methods are aligned"),
            Setting.of("load.calibration.min", 0.67, 0.3, 1, "", OURS, "least factor between two methods"),
            Setting.of("load.calibration.max", 1.5, 1, 3, "", WEAK, "largest factor between two methods"));

    private LoadDefaults() {}
}
