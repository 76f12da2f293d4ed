package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.OURS;

import java.util.List;

/** Levels of strain (science.md 3.3). */
final class StrainDefaults {

    static final List<Setting> ALL = List.of(
            Setting.of("strain.caps.load", 3, 0, 6, "points", OURS, "most points of load"),
            Setting.of("strain.caps.autonomic", 3, 0, 6, "points", OURS, "most points of variability and resting rate"),
            Setting.of("strain.caps.subjective", 3, 0, 6, "points", OURS, "most points of answers"),
            Setting.of("strain.caps.sleep", 1.5, 0, 6, "points", OURS, "most points of sleep"),
            Setting.of("strain.caps.performance", 3, 0, 6, "points", OURS, "most points of performance"),
            Setting.of("strain.enter.watch", 2, 1.5, 3, "points", OURS, "score of WATCH"),
            Setting.of("strain.enter.strained", 4, 3, 5, "points", OURS, "score of STRAINED"),
            Setting.of("strain.enter.overreaching", 6, 5, 10, "points", OURS, "score of OVERREACHING_PATTERN"),
            Setting.of("strain.exitDelta", 1.0, 0, 1.25, "points", OURS, "how far under that score a level is left"),
            Setting.count("strain.enterDays", 2, 1, 7, "days", OURS, "days in a row to enter a level"),
            Setting.count("strain.exitDays", 3, 1, 14, "days", OURS, "days in a row to leave it"));

    private StrainDefaults() {}
}
