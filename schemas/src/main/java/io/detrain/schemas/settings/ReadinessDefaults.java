package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.OURS;

import java.util.List;

/** Readiness (science.md 4.1). */
final class ReadinessDefaults {

    static final List<Setting> ALL = List.of(
            Setting.of("ready.weights.hrv", 0.30, 0, 1, "", OURS, "weight of heart-rate variability"),
            Setting.of("ready.weights.rhr", 0.15, 0, 1, "", OURS, "weight of resting heart rate"),
            Setting.of("ready.weights.sleep", 0.20, 0, 1, "", OURS, "weight of sleep"),
            Setting.of("ready.weights.subjective", 0.25, 0, 1, "", OURS, "weight of answers"),
            Setting.of("ready.weights.load", 0.10, 0, 1, "", OURS, "weight of form"),
            Setting.of("ready.center", 70, 40, 90, "of 100", OURS, "readiness of a usual morning"),
            Setting.of("ready.slope", 20, 5, 40, "per SD", OURS, "readiness of one standard deviation"),
            Setting.of("ready.minCoverage", 0.40, 0.05, 1, "", OURS, "weights that must be present together"));

    private ReadinessDefaults() {}
}
