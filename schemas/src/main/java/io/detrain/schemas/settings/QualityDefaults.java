package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.EXPERT;
import static io.detrain.schemas.settings.Label.OURS;

import java.util.List;

/** What is believed (science.md 8), as far as the log still holds what is judged by it. */
final class QualityDefaults {

    static final List<Setting> ALL = List.of(
            Setting.of("dq.hr.beyondMax", 15, 0, 40, "bpm", OURS, "over the maximum that is still believed"),
            Setting.of("dq.hr.coverageFull", 0.80, 0.6, 1, "of time", OURS, "heart rate that covers a session"),
            Setting.of("dq.hr.coverageLeast", 0.50, 0.2, 0.6, "of time", OURS, "heart rate that tells of a session"),
            Setting.of("dq.hrv.least", 5, 1, 20, "ms", OURS, "least RMSSD that is believed"),
            Setting.of("dq.hrv.most", 250, 150, 400, "ms", OURS, "largest RMSSD that is believed"),
            Setting.of("dq.hrv.outlier", 4, 2, 8, "SD", OURS, "a single night so far off is not believed"),
            Setting.of("dq.rhr.least", 30, 20, 40, "bpm", EXPERT, "least resting heart rate that is believed"),
            Setting.of("dq.rhr.most", 230, 100, 230, "bpm", EXPERT, "highest resting heart rate that is believed"),
            Setting.of("dq.sleep.least", 120, 120, 360, "min", OURS, "shortest night that is believed"),
            Setting.of("dq.sleep.most", 960, 600, 960, "min", OURS, "longest night that is believed"),
            Setting.count("dq.wellness.sameDays", 7, 3, 14, "days", OURS, "equal answers that are no longer believed"));

    private QualityDefaults() {}
}
