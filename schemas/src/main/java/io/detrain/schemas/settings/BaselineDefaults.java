package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.MODERATE;
import static io.detrain.schemas.settings.Label.OURS;

import java.util.List;

/** Baselines and heart-rate variability (science.md 3.2). Windows are no longer than what is remembered. */
final class BaselineDefaults {

    static final List<Setting> ALL = List.of(
            Setting.count("base.windowDays", 60, 42, 60, "days", OURS, "days of a baseline"),
            Setting.count("base.excludeLastDays", 7, 1, 7, "days", OURS, "how many days ago it ends"),
            Setting.count("base.minProvisional", 14, 7, 20, "values", OURS, "values of a provisional baseline"),
            Setting.count("base.minMature", 28, 21, 42, "values", OURS, "values of a mature baseline"),
            Setting.of("base.sdFloor.lnRmssd", 0.08, 0.01, 0.5, "ln ms", OURS, "least deviation of variability"),
            Setting.of("base.sdFloor.rhr", 1.5, 0.5, 5, "bpm", OURS, "least deviation of resting heart rate"),
            Setting.of("base.sdFloor.sleepMin", 30, 5, 120, "min", OURS, "least deviation of sleep"),
            Setting.of("base.sdFloor.wellness", 0.5, 0.1, 2, "of 7", OURS, "least deviation of answers"),
            Setting.of("hrv.swcFactor", 0.5, 0.1, 1, "SD", MODERATE, "smallest change of variability worth a word"),
            Setting.count("hrv.minWeek", 3, 1, 7, "values", MODERATE, "values of a week that make a mean"));

    private BaselineDefaults() {}
}
