package io.detrain.notifier.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of science.md by the name that flags carry: a new one is a line here and its texts in every language.
 *
 * <p>The texts are {@code NAME.subject}, {@code NAME.text}, whose arguments are the flag's params, and {@code NAME.short},
 * which needs none and is said where a param is missing. Where {@code NAME.text} speaks of how much to race, {@code NAME.minor} is
 * said to those who are not of age.
 */
enum Rule {
    RED_FLAG(Advice.SAFETY, Severity.HIGH, Audience.PRIVATE),
    ILLNESS(Advice.ILLNESS, Severity.HIGH, Audience.PRIVATE),
    SEE_DOCTOR(Advice.PROFESSIONAL, Severity.MEDIUM, Audience.PRIVATE),
    PROFESSIONAL_ADVISED(Advice.PROFESSIONAL, Severity.HIGH, Audience.EVERYONE),
    PHASE_ACTIVE_RECOVERY(Advice.PHASE_ACTIVE, Severity.INFO, Audience.MACHINES),
    PHASE_RELOAD(Advice.PHASE_RELOAD, Severity.INFO, Audience.MACHINES),
    PLAN_ADVANCED(Advice.PLAN_ADVANCED, Severity.INFO, Audience.EVERYONE),
    PLAN_EXTENDED(Advice.PLAN_EXTENDED, Severity.LOW, Audience.EVERYONE),
    PLAN_COMPLETED(Advice.PLAN_COMPLETED, Severity.INFO, Audience.EVERYONE),
    EARLY_RETURN(Advice.EARLY_RETURN, Severity.LOW, Audience.EVERYONE),
    PLAN_OVERLOAD(Advice.PLAN_OVERLOAD, Severity.LOW, Audience.EVERYONE),
    RACE_TOO_SOON(Advice.RACE_TOO_SOON, Severity.MEDIUM, Audience.EVERYONE),
    PLAN_STALLED(Advice.PLAN_STALLED, Severity.HIGH, Audience.EVERYONE),
    RACE_STACKING(Advice.RACE_STACKING, Severity.MEDIUM, Audience.EVERYONE),
    RACE_DECLINE_AFTER_SHORT_REST(Advice.RACE_DECLINE, Severity.MEDIUM, Audience.EVERYONE),
    STRAINED(Advice.STRAINED, Severity.MEDIUM, Audience.EVERYONE),
    OVERREACHING_PATTERN(Advice.OVERREACHING_PATTERN, Severity.HIGH, Audience.EVERYONE),
    WATCH(Advice.WATCH, Severity.LOW, Audience.EVERYONE),
    REST_DAY_DUE(Advice.REST_DAY, Severity.INFO, Audience.EVERYONE),
    SORE_TRAINING(Advice.SORE_TRAINING, Severity.INFO, Audience.EVERYONE),
    SAME_MUSCLE_TOO_SOON(Advice.SAME_MUSCLE, Severity.INFO, Audience.EVERYONE),
    MONOTONY(Advice.MONOTONY, Severity.LOW, Audience.EVERYONE),
    RAMP_TOO_FAST(Advice.FAST_RISE, Severity.LOW, Audience.EVERYONE),
    SESSION_SPIKE(Advice.FAST_RISE, Severity.INFO, Audience.EVERYONE),
    REST_REASSURANCE(Advice.REASSURANCE, Severity.INFO, Audience.PRIVATE),
    DETRAINING_RISK(Advice.QUIET_DAYS, Severity.INFO, Audience.EVERYONE),
    CYCLE_BREAK_DUE(Advice.BREAK_DUE, Severity.INFO, Audience.EVERYONE),
    SEASON_BREAK_DUE(Advice.BREAK_DUE, Severity.INFO, Audience.EVERYONE),
    PEAK_HELD(Advice.BREAK_DUE, Severity.INFO, Audience.EVERYONE),
    QUALITY_OVER_QUANTITY(Advice.FEWER_BETTER, Severity.INFO, Audience.EVERYONE),
    LOW_VARIETY(Advice.FEWER_BETTER, Severity.INFO, Audience.EVERYONE),
    STALE(Advice.DATA_QUALITY, Severity.INFO, Audience.PRIVATE),
    DATA_QUALITY(Advice.DATA_QUALITY, Severity.INFO, Audience.PRIVATE);

    private final Advice advice;
    private final Severity least;
    private final Set<Audience> audience;

    /**
     * @param least severity of a flag that carries none, or less
     * @param audience who is told
     */
    Rule(Advice advice, Severity least, Set<Audience> audience) {
        this.advice = advice;
        this.least = least;
        this.audience = audience;
    }

    Advice advice() {
        return advice;
    }

    Severity atLeast(Severity severity) {
        return severity.compareTo(least) > 0 ? severity : least;
    }

    Set<Audience> audience() {
        return audience;
    }

    static Optional<Rule> of(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
