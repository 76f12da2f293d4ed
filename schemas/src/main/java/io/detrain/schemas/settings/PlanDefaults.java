package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.EXPERT;
import static io.detrain.schemas.settings.Label.OURS;
import static io.detrain.schemas.settings.Label.WEAK;

import java.util.List;

/** What scales a plan, what it allows, and when it gives way (science.md 5.2 to 5.6). */
final class PlanDefaults {

    static final List<Setting> ALL = List.of(
            Setting.of("plan.other.rest", 0.27, 0.1, 0.45, "of days", EXPERT, "rest after a run of another distance"),
            Setting.of("plan.other.active", 0.32, 0.1, 0.45, "of days", EXPERT, "active recovery after the same"),
            Setting.of("plan.steep.factor", 1.1, 1, 1.5, "", WEAK, "of days after a long way down"),
            Setting.of("plan.class.casual", 0.60, 0.4, 1, "", EXPERT, "factor of a casual athlete"),
            Setting.of("plan.class.regular", 1.00, 0.5, 1.5, "", EXPERT, "factor of a regular athlete"),
            Setting.of("plan.class.competitive", 1.15, 0.5, 1.6, "", EXPERT, "factor of a competitive athlete"),
            Setting.of("plan.relative.exponent", 0.35, 0, 1, "", WEAK, "how much a race bigger than habit counts"),
            Setting.of("plan.relative.min", 0.85, 0.5, 1, "", OURS, "least factor of it"),
            Setting.of("plan.relative.max", 1.30, 1, 2, "", OURS, "largest factor of it"),
            Setting.of("plan.effort.hard", 0.90, 0.7, 1, "", OURS, "factor of RPE 7 and 8"),
            Setting.of("plan.effort.moderate", 0.75, 0.4, 1, "", OURS, "factor of RPE 5 and 6"),
            Setting.of("plan.effort.easy", 0.50, 0.2, 1, "", OURS, "factor of RPE 4 and less"),
            Setting.of("plan.effort.longLeast", 0.75, 0.2, 1, "", OURS, "least factor of a long race without RPE"),
            Setting.of("plan.block.perWeek", 0.02, 0, 0.1, "per week", EXPERT, "for each week of build-up beyond six"),
            Setting.of("plan.block.min", 0.9, 0.5, 1, "", EXPERT, "least factor of the build-up"),
            Setting.of("plan.block.max", 1.2, 1, 2, "", EXPERT, "largest factor of the build-up"),
            Setting.of("plan.age.from40", 1.05, 1, 1.5, "", WEAK, "factor of those in their forties"),
            Setting.of("plan.age.from50", 1.10, 1, 1.5, "", WEAK, "factor of those in their fifties"),
            Setting.of("plan.age.from60", 1.15, 1, 1.5, "", WEAK, "factor of those over sixty"),
            Setting.of("plan.product.min", 0.5, 0.3, 1, "", OURS, "least factor of all together"),
            Setting.of("plan.product.max", 1.6, 1, 1.6, "", OURS, "largest factor of all together"),
            Setting.count(
                    "plan.casualShort.days", 5, 2, 14, "days", EXPERT, "most after a casual athlete's short race"),
            Setting.count("plan.casualShort.rest", 2, 1, 7, "days", EXPERT, "most rest after the same"),
            Setting.of("plan.cap.rest", 10, 0, 15, "LU", EXPERT, "most load of a day of rest"),
            Setting.of("plan.cap.active", 0.45, 0.2, 0.55, "of fitness", EXPERT, "of a day of active recovery"),
            Setting.of("plan.cap.activeLeast", 15, 15, 20, "LU", OURS, "the same, at least"),
            Setting.of("plan.cap.activeMost", 40, 20, 100, "LU", OURS, "the same, at most"),
            Setting.of("plan.cap.reloadFrom", 0.55, 0.55, 0.8, "of fitness", EXPERT, "of the first day of reloading"),
            Setting.of("plan.cap.reloadTo", 0.90, 0.8, 1.2, "of fitness", EXPERT, "of the last day of reloading"),
            Setting.of("plan.cap.reloadLeast", 20, 20, 60, "LU", OURS, "the same, at least"),
            Setting.count("plan.return.days", 7, 1, 14, "days", EXPERT, "that are watched after a plan"),
            Setting.of("plan.return.share", 0.9, 0.5, 1.5, "of usual", EXPERT, "most load of those days"),
            Setting.count("plan.return.hardSessions", 2, 0, 7, "sessions", EXPERT, "most hard ones in those days"),
            Setting.count("plan.return.daysApart", 2, 1, 7, "days", EXPERT, "from one of them to the next"),
            Setting.of("plan.advance.share", 0.3, 0, 0.5, "of days", OURS, "most that good mornings save"),
            Setting.of("plan.advance.phaseShare", 0.6, 0.3, 1, "of phase", OURS, "that must be done before"),
            Setting.of("plan.advance.readiness", 70, 40, 100, "of 100", OURS, "readiness of two good mornings"),
            Setting.of("plan.advance.soreness", 2, 1, 7, "of 7", OURS, "most soreness of a good morning"),
            Setting.count("plan.advance.longRaceRest", 3, 1, 7, "days", OURS, "least rest after a long race"),
            Setting.of("plan.extend.share", 0.5, 0, 0.5, "of days", OURS, "most that bad mornings add"),
            Setting.count("plan.extend.days", 2, 1, 7, "days", OURS, "added at once"),
            Setting.of("plan.extend.readiness", 50, 10, 70, "of 100", OURS, "mean readiness of two bad mornings"),
            Setting.of("plan.extend.soreness", 4, 2, 7, "of 7", OURS, "soreness of a bad morning"),
            Setting.of("plan.extend.restingRise", 5, 2, 20, "bpm", OURS, "resting heart rate of a bad morning"),
            Setting.of("plan.extend.easyRpe", 5, 3, 10, "of 10", OURS, "an easy session that felt too hard"),
            Setting.count("plan.violation.days", 2, 0, 7, "days", OURS, "that a hard session costs"));

    private PlanDefaults() {}
}
