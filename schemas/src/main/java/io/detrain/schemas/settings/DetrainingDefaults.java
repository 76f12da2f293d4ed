package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.MODERATE;
import static io.detrain.schemas.settings.Label.WEAK;

import java.util.List;

/** What rest costs (science.md 6.1). */
final class DetrainingDefaults {

    static final List<Setting> ALL = List.of(
            Setting.of("detrain.A.competitive", 18, 5, 30, "percent", MODERATE, "most aerobic loss, competitive"),
            Setting.of("detrain.A.regular", 11, 3, 30, "percent", MODERATE, "most aerobic loss, regular"),
            Setting.of("detrain.A.casual", 6, 1, 30, "percent", WEAK, "most aerobic loss, casual"),
            Setting.of("detrain.tau", 35, 10, 90, "days", WEAK, "time constant of the loss"),
            Setting.of("detrain.lag", 3, 0, 14, "days", WEAK, "days off that cost nothing"));

    private DetrainingDefaults() {}
}
