package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.EXPERT;
import static io.detrain.schemas.settings.Label.MODERATE;
import static io.detrain.schemas.settings.Label.OURS;
import static io.detrain.schemas.settings.Label.WEAK;

import java.util.List;

/** Load over days, rest days and training class (science.md 2). */
final class RollingDefaults {

    static final List<Setting> ALL = List.of(
            Setting.count("roll.kind", 0, 0, 2, "0 EXP, 1 INV, 2 SPAN", OURS, "formula of fitness and fatigue load"),
            Setting.count("roll.tauChronic", 42, 20, 90, "days", EXPERT, "time constant of fitness load"),
            Setting.count("roll.tauAcute", 7, 3, 15, "days", EXPERT, "time constant of fatigue load"),
            Setting.count(
                    "roll.staleUnknownDays", 14, 3, 28, "days", OURS, "longest gap without events that counts as rest"),
            Setting.of("roll.knownShare", 0.70, 0.5, 1, "of days", OURS, "days that a window must know"),
            Setting.of("roll.monotony.threshold", 2.0, 1.5, 5, "", WEAK, "monotony above which a week is monotonous"),
            Setting.of("roll.monotony.cap", 10, 5, 20, "", OURS, "monotony of a week of equal days"),
            Setting.of("roll.strain.percentile", 90, 50, 99, "percent", WEAK, "own strains that a week must reach"),
            Setting.of("roll.ramp.rel", 0.12, 0.05, 0.5, "of fitness", EXPERT, "rise of fitness load in a week"),
            Setting.of("roll.ramp.min", 4, 1, 6, "LU/d", EXPERT, "least limit of the rise"),
            Setting.of("roll.ramp.max", 8, 6, 20, "LU/d", EXPERT, "highest limit of the rise"),
            Setting.of("roll.spike.small", 1.10, 1, 1.25, "", MODERATE, "run against the month's longest: small spike"),
            Setting.of("roll.spike.moderate", 1.30, 1.25, 1.9, "", MODERATE, "the same: moderate spike"),
            Setting.of("roll.spike.large", 2.00, 1.9, 4, "", MODERATE, "the same: large spike"),
            Setting.of("roll.acwr.uncoupled", 1.8, 1.2, 4, "", WEAK, "acute over chronic load that is a soft sign"),
            Setting.of("roll.restDay.abs", 10, 0, 50, "LU", EXPERT, "load up to which a day is one of rest"),
            Setting.of("roll.restDay.rel", 0.25, 0, 1, "of fitness", EXPERT, "the same, by fitness load"),
            Setting.count("roll.restDue.casual", 3, 2, 14, "days", EXPERT, "training days in a row, casual"),
            Setting.count("roll.restDue.regular", 5, 2, 14, "days", EXPERT, "training days in a row, regular"),
            Setting.count("roll.restDue.competitive", 6, 2, 14, "days", EXPERT, "training days in a row, competitive"),
            Setting.of("class.milesCasual", 20.0, 0, 45, "miles/week", EXPERT, "most of a casual athlete"),
            Setting.of("class.ctlCasual", 30, 0, 45, "LU/d", OURS, "fitness load under which one is casual"),
            Setting.of("class.liftCasual", 1.0, 0, 7, "per week", OURS, "lifting sessions under which one is casual"),
            Setting.of("class.ctlComp", 70, 45, 200, "LU/d", OURS, "fitness load of a competitive athlete"),
            Setting.of("class.milesComp", 45, 45, 150, "miles/week", OURS, "miles of a competitive athlete"),
            Setting.of("class.ctlCompLong", 45, 20, 200, "LU/d", OURS, "the same in a year with a long race"));

    private RollingDefaults() {}
}
