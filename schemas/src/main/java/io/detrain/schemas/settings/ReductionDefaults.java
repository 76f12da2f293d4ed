package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.EXPERT;
import static io.detrain.schemas.settings.Label.MODERATE;
import static io.detrain.schemas.settings.Label.OURS;

import java.util.List;

/**
 * What recordings are reduced by before they are events (science.md 1.8, 1.9, 8.1 to 8.3): set for all or for a tenant,
 * since a file is reduced before anything is known of its athlete. No range goes beyond what the contract of events takes.
 */
final class ReductionDefaults {

    static final List<Setting> ALL = List.of(
            Setting.count("load.np.windowS", 30, 5, 120, "s", MODERATE, "means of normalised power and graded speed"),
            Setting.count("load.np.power", 4, 1, 8, "", MODERATE, "that these means are raised to"),
            Setting.of("load.grade.clamp", 0.45, 0.1, 0.45, "", MODERATE, "steepest grade that counts as it is"),
            Setting.of("load.grade.deadZone", 0.005, 0, 0.05, "", OURS, "grades under it are flat"),
            Setting.count("dq.hr.least", 30, 30, 60, "bpm", OURS, "least heart rate that is believed"),
            Setting.count("dq.hr.most", 230, 180, 230, "bpm", OURS, "highest heart rate that is believed"),
            Setting.of("dq.hr.spikeBpm", 25, 5, 100, "bpm", OURS, "off what is around it that is not believed"),
            Setting.count("dq.hr.spikeReachS", 5, 1, 30, "s", OURS, "to both sides that are around it"),
            Setting.count("dq.hr.gapS", 10, 1, 60, "s", OURS, "longest gap in heart rate that is bridged"),
            Setting.count("dq.hr.flatLineS", 120, 20, 3600, "s", OURS, "in motion, of one value, that is not believed"),
            Setting.of("dq.hr.lockBpm", 3, 0, 15, "bpm", OURS, "heart rate so near the steps may be the steps"),
            Setting.count("dq.hr.lockS", 60, 10, 3600, "s", OURS, "of it before that is said"),
            Setting.of("dq.hr.averageUnder", 0.50, 0, 1, "of time", OURS, "coverage under which the mean is told too"),
            Setting.of("dq.speed.cap.run", 12.5, 6, 12.5, "m/s", EXPERT, "fastest that is believed on foot"),
            Setting.of("dq.speed.cap.ride", 35, 12, 40, "m/s", EXPERT, "fastest that is believed of all else"),
            Setting.of("dq.speed.cap.swim", 3, 1.5, 6, "m/s", EXPERT, "fastest that is believed in the water"),
            Setting.of("dq.speed.mean.run", 22, 10, 30, "km/h", EXPERT, "highest mean that is believed on foot"),
            Setting.of("dq.speed.mean.ride", 60, 25, 100, "km/h", EXPERT, "highest mean that is believed of all else"),
            Setting.of("dq.speed.mean.swim", 8.5, 4, 15, "km/h", EXPERT, "highest mean that is believed in the water"),
            Setting.of(
                    "dq.speed.doubted",
                    0.05,
                    0.01,
                    0.5,
                    "of points",
                    OURS,
                    "not believed, at most, if pace is certain"),
            Setting.of("dq.speed.dropped", 0.20, 0.01, 0.9, "of points", OURS, "not believed, at most, if pace counts"),
            Setting.of("dq.moving.run", 1.5, 0.1, 5, "km/h", EXPERT, "slowest motion on foot and of all else"),
            Setting.of("dq.moving.ride", 4, 0.1, 10, "km/h", EXPERT, "slowest motion of a ride"),
            Setting.of("dq.moving.swim", 0.5, 0.1, 2, "km/h", EXPERT, "slowest motion of a swim"),
            Setting.of("dq.ascent.mostPerHour", 2200, 500, 6000, "m/h", EXPERT, "fastest ascent that is believed"),
            Setting.of("dq.distance.disagrees", 0.10, 0.01, 0.5, "of way", OURS, "off the track that is not believed"),
            Setting.of("dq.power.most", 2500, 1000, 2500, "W", OURS, "highest power that is believed"),
            Setting.count("dq.power.constantS", 600, 60, 7200, "s", OURS, "of one power, longer than anybody holds it"),
            Setting.of("dq.vehicle.mps", 12, 9, 20, "m/s", EXPERT, "on foot, faster in a vehicle alone"),
            Setting.count("dq.vehicle.s", 60, 10, 600, "s", OURS, "of that speed that are cut off"));

    private ReductionDefaults() {}
}
