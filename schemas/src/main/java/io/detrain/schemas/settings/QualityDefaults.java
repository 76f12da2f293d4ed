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
            Setting.count("dq.wellness.sameDays", 7, 3, 14, "days", OURS, "equal answers that are no longer believed"),
            Setting.of("dq.match.overlap", 0.70, 0.5, 1, "of time", OURS, "common time of two copies"),
            Setting.of("dq.match.durationShare", 0.60, 0.3, 1, "of time", OURS, "the shorter of two copies, at least"),
            Setting.of("dq.match.legOverlap", 0.95, 0.7, 1, "of time", OURS, "of a leg that lies in its whole"),
            Setting.of("dq.match.legsShare", 0.60, 0.3, 1, "of time", OURS, "that legs tell instead of their whole"),
            Setting.count("dq.match.clashS", 120, 0, 1800, "s", OURS, "one device in two workouts, at most"),
            Setting.count("dq.match.shift.stepMin", 30, 15, 60, "min", OURS, "clocks are wrong by multiples of it"),
            Setting.count("dq.match.shift.mostH", 14, 1, 14, "h", OURS, "most that a clock is wrong by its zone"),
            Setting.count("dq.match.shift.startS", 120, 0, 400, "s", OURS, "starts of shifted copies, at most apart"),
            Setting.count("dq.match.duration.abs", 60, 0, 600, "s", OURS, "durations of shifted copies, at most apart"),
            Setting.of("dq.match.duration.rel", 0.03, 0, 0.2, "of time", OURS, "the same, if it is more"),
            Setting.of("dq.match.distance.rel", 0.03, 0, 0.2, "of way", OURS, "ways of shifted copies, at most apart"),
            Setting.of(
                    "dq.match.raceDistance", 0.15, 0, 0.5, "of way", OURS, "a race and its recording, at most apart"),
            Setting.count("dq.score.power", 4, 0, 20, "points", OURS, "of a copy with power; the best one counts"),
            Setting.count("dq.score.chest", 3, 0, 20, "points", OURS, "with heart rate from the chest"),
            Setting.count("dq.score.optical", 2, 0, 20, "points", OURS, "with heart rate from elsewhere"),
            Setting.count("dq.score.gps", 2, 0, 20, "points", OURS, "with positions"),
            Setting.count("dq.score.barometer", 1, 0, 20, "points", OURS, "with height by air pressure"),
            Setting.count("dq.score.rpe", 1, 0, 20, "points", OURS, "with perceived exertion"));

    private QualityDefaults() {}
}
