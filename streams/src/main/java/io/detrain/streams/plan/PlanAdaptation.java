package io.detrain.streams.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Listens to the body: from a plan and the facts of a day to the plan as it then stands (science.md 5.6). Each morning
 * override comes first, then {@link #morning}; a violation is counted when its day is closed.
 */
public record PlanAdaptation(AdaptationSettings settings) {

    private static final double EPSILON = 1e-9;

    /** Extends a phase that would end too soon, or else ends it early (rulings.md 32, 36, 37). */
    public AdaptedPlan morning(AdaptedPlan plan, Morning morning) {
        if (plan.on(morning.date()).isEmpty()) {
            return plan;
        }
        Optional<PlanChange.Reason> notBack = notBack(morning);
        if (notBack.isPresent() && isLastOfPhase(plan, plan.dayOf(morning.date()))) {
            return extended(plan, morning.date(), notBack.get());
        }
        return isReady(morning) ? advanced(plan, morning.date()) : plan;
    }

    /** Adds easy days after a day with a hard session, once in a plan, never amid rest (rulings.md 14). */
    public AdaptedPlan violated(AdaptedPlan plan, LocalDate day) {
        int k = plan.dayOf(day);
        int added = Math.min(settings.violationDays(), plan.length() - k);
        if (plan.on(day).isEmpty() || plan.isViolated() || added < 1) {
            return plan;
        }
        int after = k;
        for (int next = k + 1; next <= plan.length(); next++) {
            after = plan.days().get(next - 1).kind() == PhaseKind.REST ? next : after;
        }
        List<PlanDay> days = new ArrayList<>(plan.days());
        double cap = Caps.active(
                plan.planned().habit().fitness(), plan.planned().settings().capping());
        for (int i = 0; i < added; i++) {
            days.add(after, new PlanDay(PhaseKind.ACTIVE_RECOVERY, cap));
        }
        return plan.with(days, new PlanChange.Violated(day, added));
    }

    /** Ends the plan on a date; its race dates stay, for the spacing of races is another matter. */
    public AdaptedPlan overridden(AdaptedPlan plan, PlanOverride override) {
        if (plan.isOverridden() || override.from().isAfter(plan.lastDay())) {
            return plan;
        }
        int kept = Math.max(0, plan.dayOf(override.from()) - 1);
        return plan.with(plan.days().subList(0, kept), new PlanChange.Overridden(override.from(), override.reason()));
    }

    /** What was decided of a plan before, once more; nothing if the plan no longer has that day. */
    public AdaptedPlan again(AdaptedPlan plan, PlanChange change) {
        int k = plan.dayOf(change.on());
        if (k < 1 || k > plan.length()) {
            return plan;
        }
        return switch (change) {
            case PlanChange.Advanced advanced -> shortened(plan, k, advanced);
            case PlanChange.Extended extended -> lengthened(plan, k, extended);
            case PlanChange.Violated violated -> violated(plan, violated.on());
            case PlanChange.Stalled stalled -> plan.with(plan.days(), stalled);
            case PlanChange.Overridden overridden ->
                overridden(plan, new PlanOverride(overridden.on(), overridden.reason()));
        };
    }

    private static AdaptedPlan shortened(AdaptedPlan plan, int k, PlanChange.Advanced change) {
        List<PlanDay> days = new ArrayList<>(plan.days());
        days.subList(k, Math.min(days.size(), k + change.days())).clear();
        return plan.with(days, change);
    }

    private static AdaptedPlan lengthened(AdaptedPlan plan, int k, PlanChange.Extended change) {
        List<PlanDay> days = new ArrayList<>(plan.days());
        for (int i = 0; i < change.days(); i++) {
            days.add(k, plan.days().get(k - 1));
        }
        return plan.with(days, change);
    }

    /** Whether a hard session on a date is a violation: there is a plan, and nobody has ended it. */
    public static boolean holdsBack(AdaptedPlan plan, LocalDate date) {
        return plan.on(date).isPresent();
    }

    private AdaptedPlan extended(AdaptedPlan plan, LocalDate date, PlanChange.Reason because) {
        int budget = Rounding.up(
                settings.extension().share() * plan.planned().length().days());
        int added = Math.min(settings.extension().days(), budget - plan.extended());
        int k = plan.dayOf(date);
        if (added < 1) {
            return k == plan.length() && !plan.isStalled()
                    ? plan.with(plan.days(), new PlanChange.Stalled(date, because))
                    : plan;
        }
        return lengthened(plan, k, new PlanChange.Extended(date, because, added));
    }

    private AdaptedPlan advanced(AdaptedPlan plan, LocalDate date) {
        int k = plan.dayOf(date);
        int last = lastOfPhase(plan, k);
        int inPhase = k - firstOfPhase(plan, k) + 1;
        int saved = last - k;
        if (saved < 1 || !isFarEnough(plan, k, inPhase, inPhase + saved) || !isWithinLimits(plan, saved)) {
            return plan;
        }
        return shortened(
                plan, k, new PlanChange.Advanced(date, plan.days().get(k - 1).kind(), saved));
    }

    private boolean isFarEnough(AdaptedPlan plan, int k, int inPhase, int phaseDays) {
        boolean longRest = plan.days().get(k - 1).kind() == PhaseKind.REST
                && isLong(plan.planned().cause());
        return inPhase >= Rounding.up(settings.advance().phaseShare() * phaseDays)
                && !(longRest && inPhase < settings.advance().longRaceRest());
    }

    private boolean isWithinLimits(AdaptedPlan plan, int saved) {
        DetrainingPlan planned = plan.planned();
        int most = (int)
                StrictMath.floor(settings.advance().share() * planned.length().days() + EPSILON);
        return plan.saved() + saved <= most
                && plan.length() - saved >= planned.length().floor();
    }

    private boolean isReady(Morning morning) {
        AdaptationSettings.Advance advance = settings.advance();
        return !morning.ill()
                && morning.variability() == Morning.Variability.USUAL
                && morning.readiness().orElse(0) >= advance.readiness() - EPSILON
                && morning.readinessBefore().orElse(0) >= advance.readiness() - EPSILON
                && morning.soreness().orElse(Double.POSITIVE_INFINITY) <= advance.soreness() + EPSILON;
    }

    private Optional<PlanChange.Reason> notBack(Morning morning) {
        AdaptationSettings.Extension extension = settings.extension();
        if (morning.readiness().isPresent()
                && morning.readinessBefore().isPresent()
                && (morning.readiness().getAsDouble()
                                        + morning.readinessBefore().getAsDouble())
                                / 2
                        < extension.readiness() - EPSILON) {
            return Optional.of(PlanChange.Reason.READINESS);
        }
        if (morning.soreness().orElse(0) >= extension.soreness() - EPSILON) {
            return Optional.of(PlanChange.Reason.SORENESS);
        }
        if (morning.variability() == Morning.Variability.LOW) {
            return Optional.of(PlanChange.Reason.HEART_RATE_VARIABILITY);
        }
        if (morning.restingRise().orElse(0) >= extension.restingRise() - EPSILON) {
            return Optional.of(PlanChange.Reason.RESTING_HEART_RATE);
        }
        return morning.easyRpe().orElse(0) >= extension.easyRpe() - EPSILON
                ? Optional.of(PlanChange.Reason.EASY_SESSION_FELT_HARD)
                : Optional.empty();
    }

    private static boolean isLastOfPhase(AdaptedPlan plan, int k) {
        return lastOfPhase(plan, k) == k;
    }

    private static int firstOfPhase(AdaptedPlan plan, int k) {
        int first = k;
        while (first > 1
                && plan.days().get(first - 2).kind() == plan.days().get(k - 1).kind()) {
            first--;
        }
        return first;
    }

    private static int lastOfPhase(AdaptedPlan plan, int k) {
        int last = k;
        while (last < plan.length()
                && plan.days().get(last).kind() == plan.days().get(k - 1).kind()) {
            last++;
        }
        return last;
    }

    private static boolean isLong(RaceType type) {
        return switch (type) {
            case RUN_MARATHON, RUN_ULTRA_50_80K, RUN_ULTRA_100K, RUN_ULTRA_100MI, TRI_IRONMAN, OCR_ULTRA -> true;
            case UNKNOWN,
                    RUN_5K,
                    RUN_10K,
                    RUN_10MI,
                    RUN_HALF,
                    RUN_OTHER,
                    TRI_SPRINT,
                    TRI_OLYMPIC,
                    TRI_70_3,
                    OCR_SPRINT,
                    OCR_SUPER,
                    OCR_BEAST,
                    CROSSFIT_1DAY,
                    CROSSFIT_MULTIDAY,
                    BIKE_ROAD,
                    BIKE_GRANFONDO,
                    SWIM_OPEN_WATER,
                    CYCLE_END,
                    SEASON_END -> false;
        };
    }
}
