package io.detrain.notifier.notice;

import java.util.Arrays;
import java.util.Optional;

/** The advice catalogue of science.md 7, and how far each entry may push in. */
enum Advice {
    SAFETY("A-00", Urgency.AT_ONCE),
    PLAN("A-01", Urgency.IMPORTANT),
    PHASE_ACTIVE("A-02", Urgency.ROUTINE),
    PHASE_RELOAD("A-03", Urgency.ROUTINE),
    PLAN_ADVANCED("A-04", Urgency.IMPORTANT),
    PLAN_EXTENDED("A-05", Urgency.IMPORTANT),
    PLAN_COMPLETED("A-06", Urgency.IMPORTANT),
    EARLY_RETURN("A-07", Urgency.ROUTINE),
    PLAN_OVERLOAD("A-08", Urgency.ROUTINE),
    RACE_TOO_SOON("A-09", Urgency.ROUTINE),
    PLAN_STALLED("A-10", Urgency.ROUTINE),
    RACE_STACKING("A-11", Urgency.ROUTINE),
    RACE_DECLINE("A-12", Urgency.ROUTINE),
    STRAINED("A-13", Urgency.STRAIN),
    OVERREACHING_PATTERN("A-14", Urgency.STRAIN),
    ILLNESS("A-15", Urgency.AT_ONCE),
    PROFESSIONAL("A-16", Urgency.IMPORTANT),
    WATCH("A-17", Urgency.STRAIN),
    REST_DAY("A-18", Urgency.ROUTINE),
    SORE_TRAINING("A-19", Urgency.ROUTINE),
    SAME_MUSCLE("A-20", Urgency.ROUTINE),
    MONOTONY("A-21", Urgency.ROUTINE),
    FAST_RISE("A-22", Urgency.ROUTINE),
    REASSURANCE("A-23", Urgency.ROUTINE),
    QUIET_DAYS("A-24", Urgency.ROUTINE),
    BREAK_DUE("A-25", Urgency.ROUTINE),
    FEWER_BETTER("A-26", Urgency.ROUTINE),
    DATA_QUALITY("A-27", Urgency.PATIENT),
    /** Of a rule that this version does not know. */
    NONE("NONE", Urgency.ROUTINE);

    private final String id;
    private final Urgency urgency;

    Advice(String id, Urgency urgency) {
        this.id = id;
        this.urgency = urgency;
    }

    String id() {
        return id;
    }

    Urgency urgency() {
        return urgency;
    }

    /** Which comes first where one message speaks of several: science.md 3.6. */
    int rank() {
        if (this == EARLY_RETURN || this == RACE_STACKING) {
            return 0;
        }
        if (urgency == Urgency.STRAIN) {
            return 1;
        }
        return this == RACE_TOO_SOON || this == RACE_DECLINE ? 2 : 3;
    }

    /** The entry of that id; an unknown one is routine. */
    static Advice of(String id) {
        return Arrays.stream(values())
                .filter(advice -> advice.id.equals(id))
                .findFirst()
                .orElse(NONE);
    }

    /** The entry under which a plan's change is told, by the reason that the change is published with. */
    static Optional<Advice> ofPlanChange(String because) {
        return switch (because) {
            case "plan_advanced" -> Optional.of(PLAN_ADVANCED);
            case "plan_extended" -> Optional.of(PLAN_EXTENDED);
            case "plan_completed" -> Optional.of(PLAN_COMPLETED);
            default -> Optional.empty();
        };
    }
}
